package org.openkam.accounts.facts;

/**
 * The trend of an account's sales: slope of the least-squares line through its monthly revenue, per
 * month, divided by its mean monthly revenue. A month here is 30.4375 days counted back from the
 * as-of day, so that no month is cut short by the as-of day. It starts with the window, or with the
 * account's first purchase where that is later: time before it was a customer is no rise. At least
 * six whole months and a positive mean are needed.
 */
final class Trend {
  private static final int ENOUGH = 6;
  private static final double DAYS = 30.4375;
  private final int first;
  private final int last;
  private int months;
  private double sum;
  private double weighted;

  Trend(int first, int last) {
    this.first = first;
    this.last = last;
  }

  void reset() {
    months = -1;
    sum = 0;
    weighted = 0;
  }

  void add(int day, long revenue, int firstPurchase) {
    if (months < 0) {
      months = (int) (((long) last - Math.max(first, firstPurchase) + 1) / DAYS);
    }
    if (day < first || day > last) return;
    int back = (int) ((last - day) / DAYS);
    if (back >= months) return;
    sum += revenue;
    weighted -= (double) back * revenue;
  }

  /** NaN where there is not enough to go by. */
  double relativeSlope() {
    if (months < ENOUGH || sum <= 0) return Double.NaN;
    double n = months;
    double x = -n * (n - 1) / 2;
    double xx = (n - 1) * n * (2 * n - 1) / 6;
    double slope = (n * weighted - x * sum) / (n * xx - x * x);
    return slope / (sum / n);
  }
}
