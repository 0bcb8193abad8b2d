package org.openkam.api.account;

import java.util.List;

/**
 * How much of the revenue of the standing window hangs on few accounts. Shares count accounts with
 * positive revenue only.
 *
 * @param accounts accounts with positive revenue
 * @param total their revenue in the reporting currency, ten-thousandths
 * @param top1 share of the largest account, 0 to 1
 * @param top5 share of the five largest
 * @param top10 share of the ten largest
 * @param hhi Herfindahl-Hirschman index: sum of the squared shares, 0 to 1
 * @param gini Gini coefficient over the accounts with positive revenue, 0 to 1
 * @param classA how many of the largest accounts make 80 % together; the one that crosses the line
 *     counts
 * @param classB how many more make 95 % together; the one that crosses the line counts
 * @param curve points of the Pareto curve, at most 200, from (0, 0) to (1, 1)
 */
public record Concentration(
    long accounts,
    long total,
    double top1,
    double top5,
    double top10,
    double hhi,
    double gini,
    long classA,
    long classB,
    List<Point> curve) {
  /** Copies. */
  public Concentration {
    curve = List.copyOf(curve);
  }

  /**
   * A point of the Pareto curve.
   *
   * @param accounts share of the accounts, largest first, 0 to 1
   * @param revenue share of the revenue that they make, 0 to 1
   */
  public record Point(double accounts, double revenue) {}
}
