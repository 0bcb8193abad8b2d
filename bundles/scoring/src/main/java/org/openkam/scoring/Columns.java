package org.openkam.scoring;

import org.openkam.api.book.Column;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.ValueType;

/** The facts and attributes that the shipped functions read. */
final class Columns {
  /** Net revenue in the window. */
  static final String REVENUE = "revenue";

  /** Net revenue in the window of the transactions whose cost is known. */
  static final String COSTED_REVENUE = "revenue_costed";

  /** {@link #COSTED_REVENUE} less its cost. */
  static final String PROFIT = "profit";

  /** Slope of the monthly revenue in the window over its mean, per month. */
  static final String TREND = "trend";

  private Columns() {}

  /**
   * An amount in ten-thousandths, NaN when missing. Whole numbers, so that sums below 900 billion
   * are exact in whatever order, and a share of exactly 30 % is exactly 0.3.
   */
  static double amount(Column column, int ordinal) {
    if (column.missing(ordinal)) return Double.NaN;
    if (column.info().type() == ValueType.MONEY) return column.longAt(ordinal);
    return column.doubleAt(ordinal) * Amounts.SCALE;
  }

  /**
   * Profit over revenue where the cost is known; NaN without such revenue, or when it is negative.
   */
  static double margin(Column profit, Column costed, int ordinal) {
    double revenue = amount(costed, ordinal);
    return revenue > 0 ? amount(profit, ordinal) / revenue : Double.NaN;
  }
}
