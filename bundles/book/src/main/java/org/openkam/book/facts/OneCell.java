package org.openkam.book.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.book.cells.Cells;

/**
 * A column with the cell of one account.
 *
 * @param value null when missing
 */
record OneCell(Supplier<ColumnInfo> what, int ordinal, ValueType type, Number value)
    implements Column {
  @Override
  public ColumnInfo info() {
    return what.get();
  }

  @Override
  public boolean missing(int its) {
    if (its != ordinal) throw new IllegalArgumentException("only for the ordinal " + ordinal);
    return value == null;
  }

  @Override
  public long longAt(int its) {
    return missing(its) ? Cells.MISSING : value.longValue();
  }

  @Override
  public double doubleAt(int its) {
    if (missing(its)) return Double.NaN;
    if (type == ValueType.MONEY) return value.longValue() / (double) Amounts.SCALE;
    return value.doubleValue();
  }

  @Override
  public String textAt(int its) {
    return "";
  }

  @Override
  public Value valueAt(int its) {
    if (missing(its)) return Value.MISSING;
    return switch (type) {
      case MONEY -> new Value.Money(BigDecimal.valueOf(value.longValue(), 4));
      case DAY -> Value.of(LocalDate.ofEpochDay(value.longValue()));
      case FLAG -> Value.of(value.longValue() != 0);
      default -> Value.of(Cells.decimal(value.doubleValue()));
    };
  }
}
