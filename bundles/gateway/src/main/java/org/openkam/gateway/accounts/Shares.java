package org.openkam.gateway.accounts;

import java.util.ArrayList;
import java.util.List;
import org.openkam.api.account.Concentration;
import org.openkam.api.account.Concentration.Point;

/** Concentration measures of positive amounts. */
final class Shares {
  private static final int POINTS = 200;

  private Shares() {}

  /**
   * Computes them all in one pass.
   *
   * @param ascending positive amounts, smallest first
   */
  static Concentration of(long[] ascending) {
    int n = ascending.length;
    if (n == 0) {
      return new Concentration(
          0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(new Point(0, 0), new Point(1, 1)));
    }
    long total = 0;
    for (long amount : ascending) total = Math.addExact(total, amount);
    double[] top = new double[11];
    double hhi = 0;
    double ranked = 0;
    long a = 0;
    long ab = 0;
    long sum = 0;
    List<Point> curve = new ArrayList<>();
    curve.add(new Point(0, 0));
    int drawn = 0;
    for (int rank = 1; rank <= n; rank++) {
      long amount = ascending[n - rank];
      // the account that crosses the line still counts
      if (sum < 0.8 * total) a++;
      if (sum < 0.95 * total) ab++;
      sum += amount;
      double share = (double) amount / total;
      hhi += share * share;
      ranked += (double) (n - rank + 1) * share;
      if (rank <= 10) top[rank] = (double) sum / total;
      int step = (int) ((long) rank * (POINTS - 1) / n);
      if (step > drawn || rank == n) {
        curve.add(new Point((double) rank / n, (double) sum / total));
        drawn = step;
      }
    }
    double gini = 2 * ranked / n - (n + 1.0) / n;
    return new Concentration(
        n, total, top[1], top[Math.min(5, n)], top[Math.min(10, n)], hhi, gini, a, ab - a, curve);
  }
}
