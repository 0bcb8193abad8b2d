package org.openkam.book.facts;

import java.util.function.Supplier;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Value;
import org.openkam.book.cells.Cells;

/**
 * Cells with what they are.
 *
 * @param what asked each time: a column may be suspended by now
 */
public record CellColumn(Supplier<ColumnInfo> what, Cells cells) implements Column {
  @Override
  public ColumnInfo info() {
    return what.get();
  }

  @Override
  public boolean missing(int ordinal) {
    return cells.missing(ordinal);
  }

  @Override
  public long longAt(int ordinal) {
    return cells.longAt(ordinal);
  }

  @Override
  public double doubleAt(int ordinal) {
    return cells.doubleAt(ordinal);
  }

  @Override
  public String textAt(int ordinal) {
    return cells.textAt(ordinal);
  }

  @Override
  public Value valueAt(int ordinal) {
    return cells.valueAt(ordinal);
  }
}
