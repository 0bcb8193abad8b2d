package org.openkam.book.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.openkam.api.Refusal;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.book.cells.Cells;

/**
 * Sums a column: money exactly, beyond the range of a long as well; numbers with Neumaier's
 * compensation; flags by counting. Missing cells add nothing.
 */
final class Sum {
  private final Cells cells;
  private long whole;
  private BigInteger beyond = BigInteger.ZERO;
  private double number;
  private double lost;

  /** Refuses columns that cannot be summed. */
  Sum(String column, Cells cells) {
    if (cells.type() == ValueType.TEXT || cells.type() == ValueType.DAY) {
      throw Refusal.invalid(column, "book.sum.type", column, cells.type().name()).thrown();
    }
    this.cells = cells;
  }

  void add(int ordinal) {
    if (cells.missing(ordinal)) return;
    if (cells.type() == ValueType.NUMBER) {
      double value = cells.doubleAt(ordinal);
      double sum = number + value;
      lost += Math.abs(number) >= Math.abs(value) ? number - sum + value : value - sum + number;
      number = sum;
      return;
    }
    long value = cells.longAt(ordinal);
    long sum = whole + value;
    if (((whole ^ sum) & (value ^ sum)) < 0) {
      beyond = beyond.add(BigInteger.valueOf(whole));
      sum = value;
    }
    whole = sum;
  }

  Value value() {
    if (cells.type() == ValueType.NUMBER) {
      double sum = number + lost;
      return Double.isFinite(sum) ? Value.of(Cells.decimal(sum)) : Value.MISSING;
    }
    BigInteger exact = beyond.add(BigInteger.valueOf(whole));
    return cells.type() == ValueType.MONEY
        ? new Value.Money(new BigDecimal(exact, 4))
        : Value.of(new BigDecimal(exact));
  }
}
