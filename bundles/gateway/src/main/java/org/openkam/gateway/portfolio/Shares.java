package org.openkam.gateway.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.api.account.Concentration;

/** Shares of a total: top n, HHI, Gini, ABC cuts, Pareto curve. */
final class Shares {
  private static final int POINTS = 200;
  private static final double A = 0.80;
  private static final double B = 0.95;

  private Shares() {}

  /**
   * Computes everything in one pass after sorting.
   *
   * @param revenues positive revenues in any order; sorted in place
   * @param count how many of them count
   */
  static Concentration of(long[] revenues, int count) {
    Arrays.sort(revenues, 0, count);
    double total = 0;
    for (int i = 0; i < count; i++) total += revenues[i];
    if (count == 0 || total <= 0) {
      return new Concentration(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
    List<Concentration.Point> curve = new ArrayList<>(POINTS + 1);
    curve.add(new Concentration.Point(0, 0));
    double sum = 0;
    double squares = 0;
    // Gini of an ascending series: 2 * sum(rank * x) / (n * sum(x)) - (n + 1) / n
    double ranked = 0;
    double top1 = 0;
    double top5 = 0;
    double top10 = 0;
    long a = 0;
    long b = 0;
    int next = 1;
    for (int i = 1; i <= count; i++) {
      long value = revenues[count - i];
      // the account that crosses a line belongs to the better class
      if (sum < A * total) a++;
      else if (sum < B * total) b++;
      sum += value;
      squares += (value / total) * (value / total);
      ranked += (double) (count - i + 1) * value;
      if (i <= 1) top1 = sum / total;
      if (i <= 5) top5 = sum / total;
      if (i <= 10) top10 = sum / total;
      if (i == count || (long) i * (POINTS - 1) >= (long) next * count) {
        curve.add(new Concentration.Point((double) i / count, i == count ? 1 : sum / total));
        while ((long) i * (POINTS - 1) >= (long) next * count) next++;
      }
    }
    double gini = 2 * ranked / (count * total) - (count + 1.0) / count;
    return new Concentration(
        count, Math.round(total), top1, top5, top10, squares, Math.max(0, gini), a, b, curve);
  }
}
