package org.openkam.scoring;

import java.util.Map;
import java.util.Optional;
import org.openkam.api.DataClass;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/** A column that nobody provides: missing for every account. */
record AbsentColumn(String name) implements Column {
  @Override
  public ColumnInfo info() {
    return new ColumnInfo(
        name,
        ColumnInfo.Kind.FACT,
        ValueType.NUMBER,
        Unit.NONE,
        DataClass.C0,
        Map.of(),
        Optional.empty());
  }

  @Override
  public boolean missing(int ordinal) {
    return true;
  }

  @Override
  public long longAt(int ordinal) {
    return 0;
  }

  @Override
  public double doubleAt(int ordinal) {
    return Double.NaN;
  }

  @Override
  public String textAt(int ordinal) {
    return "";
  }

  @Override
  public Value valueAt(int ordinal) {
    return Value.MISSING;
  }
}
