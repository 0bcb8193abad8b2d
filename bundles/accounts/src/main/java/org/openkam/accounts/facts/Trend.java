package org.openkam.accounts.facts;

/**
 * The trend of an account's sales: slope of the least-squares line through its revenue per calendar
 * month, divided by its mean monthly revenue. Only whole months of the window count, beginning with
 * the month of the account's first purchase: time before it was a customer is no rise, a month that
 * has just begun is no fall. At least six months and a positive mean are needed.
 */
final class Trend {
  private static final int ENOUGH = 6;
  private final int firstMonth;
  private final int lastMonth;
  private int begin;
  private double sum;
  private double weighted;

  Trend(int first, int last) {
    boolean bounded = first != Integer.MIN_VALUE;
    firstMonth =
        !bounded
            ? Integer.MIN_VALUE
            : Months.of(first) == Months.of(first - 1) ? Months.of(first) + 1 : Months.of(first);
    lastMonth = Months.of(last) == Months.of(last + 1) ? Months.of(last) - 1 : Months.of(last);
  }

  void reset() {
    begin = Integer.MAX_VALUE;
    sum = 0;
    weighted = 0;
  }

  void add(int day, long revenue, int firstPurchase) {
    if (begin == Integer.MAX_VALUE) begin = Math.max(firstMonth, Months.of(firstPurchase));
    int month = Months.of(day);
    if (month < begin || month > lastMonth) return;
    sum += revenue;
    weighted += (double) (month - begin) * revenue;
  }

  /** NaN where there is not enough to go by. */
  double relativeSlope() {
    long months = (long) lastMonth - begin + 1;
    if (months < ENOUGH || sum <= 0) return Double.NaN;
    double n = months;
    double x = n * (n - 1) / 2;
    double xx = (n - 1) * n * (2 * n - 1) / 6;
    double slope = (n * weighted - x * sum) / (n * xx - x * x);
    return slope / (sum / n);
  }
}
