package org.openkam.book.facts;

import java.util.function.Supplier;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.FactWriter;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.ValueType;
import org.openkam.book.cells.Cells;

/** Takes the facts of one account. */
final class OneWriter implements FactWriter {
  private final int ordinal;
  private final Number[] values;

  OneWriter(int ordinal, int facts) {
    this.ordinal = ordinal;
    values = new Number[facts];
  }

  @Override
  public void set(int fact, int ordinal, long value) {
    values[checked(fact, ordinal)] = value;
  }

  @Override
  public void set(int fact, int ordinal, double value) {
    values[checked(fact, ordinal)] = value;
  }

  private int checked(int fact, int its) {
    if (its != ordinal) throw new IllegalArgumentException("ordinal " + its + " is not " + ordinal);
    return fact;
  }

  /** Puts a fact into its cell. */
  void into(int fact, Cells cells) {
    Number value = values[fact];
    if (value == null) cells.clear(ordinal);
    else if (value instanceof Long whole) cells.set(ordinal, whole.longValue());
    else cells.set(ordinal, value.doubleValue());
  }

  /** A fact as a column that answers for the account only. */
  Column column(int fact, Supplier<ColumnInfo> what, ValueType type) {
    Number value = values[fact];
    if (value instanceof Long whole && whole == Amounts.MISSING) value = null;
    if (value instanceof Double number && !Double.isFinite(number)) value = null;
    return new OneCell(what, ordinal, type, value);
  }

  /** Refuses what {@link #into} would. */
  void check(int fact, ValueType type) {
    boolean fits = type == ValueType.NUMBER || values[fact] == null || values[fact] instanceof Long;
    if (!fits) throw new IllegalArgumentException(values[fact] + " is no " + type);
  }
}
