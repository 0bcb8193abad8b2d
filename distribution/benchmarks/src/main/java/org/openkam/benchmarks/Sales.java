package org.openkam.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/** Generated sales in plain arrays, sorted by account and day; Pareto-like, some without cost. */
final class Sales {
  static final int LAST = (int) LocalDate.of(2026, 6, 30).toEpochDay();
  private static final int DAYS = 3 * 365;
  final int accounts;
  final int[] start;
  final int[] day;
  final long[] revenue;

  /** {@link Long#MIN_VALUE}: unknown. */
  final long[] cost;

  Sales(int accounts, int transactions, long seed) {
    this.accounts = accounts;
    Random random = new Random(seed);
    long[] keys = new long[transactions];
    for (int i = 0; i < transactions; i++) {
      // squared: few accounts buy often
      double u = random.nextDouble();
      long account = (long) (accounts * u * u);
      keys[i] = account << 32 | (LAST - random.nextInt(DAYS));
    }
    Arrays.sort(keys);
    start = new int[accounts + 1];
    day = new int[transactions];
    revenue = new long[transactions];
    cost = new long[transactions];
    for (int i = 0; i < transactions; i++) {
      start[(int) (keys[i] >> 32) + 1]++;
      day[i] = (int) keys[i];
      double amount = Math.exp(random.nextGaussian() + 6);
      // a credit note follows a purchase
      boolean credit = random.nextInt(50) == 0 && i > 0 && keys[i - 1] >> 32 == keys[i] >> 32;
      revenue[i] = Math.round(amount * 10_000) * (credit ? -1 : 1);
      double rate = 0.7 + random.nextGaussian() / 10;
      cost[i] = random.nextInt(20) == 0 ? Long.MIN_VALUE : Math.round(revenue[i] * rate);
    }
    for (int a = 0; a < accounts; a++) start[a + 1] += start[a];
  }
}
