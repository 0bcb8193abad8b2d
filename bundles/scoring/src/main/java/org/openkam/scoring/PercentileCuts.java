package org.openkam.scoring;

import java.util.Arrays;

/**
 * The 0th to 100th percentile of a population (quantiles of type 7 after Hyndman and Fan), frozen.
 * A value's rank is linear between two cut points, 0 below and 100 above all of them. Ties: equal
 * values have equal ranks, the middle of the percentiles they span.
 */
record PercentileCuts(double[] cuts) {

  /** Of values without NaN, which are sorted here; empty when there are none. */
  static double[] of(double[] values, int count) {
    if (count == 0) return new double[0];
    Arrays.sort(values, 0, count);
    double[] cuts = new double[101];
    for (int i = 0; i <= 100; i++) {
      double at = (count - 1) * (double) i / 100;
      int below = (int) at;
      double next = values[Math.min(below + 1, count - 1)];
      cuts[i] = values[below] + (at - below) * (next - values[below]);
    }
    return cuts;
  }

  /** Rank from 0 to 100; NaN for NaN and when nobody was ranked. */
  double rank(double value) {
    if (cuts.length == 0 || Double.isNaN(value)) return Double.NaN;
    int low = first(value);
    if (low > 100) return 100;
    if (cuts[low] != value) {
      return low == 0 ? 0 : low - 1 + (value - cuts[low - 1]) / (cuts[low] - cuts[low - 1]);
    }
    int high = low;
    while (high < 100 && cuts[high + 1] == value) high++;
    return (low + high) / 2.0;
  }

  /** The smallest value that reaches a rank; NaN when none does. */
  double valueAt(double rank) {
    if (cuts.length == 0) return Double.NaN;
    int below = (int) Math.max(0, Math.min(100, rank));
    double next = cuts[Math.min(100, below + 1)];
    double value = cuts[below] + (rank - below) * (next - cuts[below]);
    // inside a tie the rank is lower than the percentile: only more than the tie reaches it
    return rank(value) >= rank - 1e-6 ? value : Math.nextUp(value);
  }

  /** First cut point that is not below the value, 101 when all are. */
  private int first(double value) {
    int low = 0;
    int high = 101;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
