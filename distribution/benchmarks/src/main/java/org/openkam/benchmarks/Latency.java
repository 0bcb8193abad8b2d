package org.openkam.benchmarks;

import java.util.Arrays;

/** Durations of many equal deeds. */
final class Latency {
  private long[] nanos = new long[512];
  private int count;

  void add(long duration) {
    if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
    nanos[count++] = duration;
  }

  /** Milliseconds; share from 0 to 1. */
  double at(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, Math.ceil(share * count) - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return "p50 %7.1f ms  p95 %7.1f ms  (%d)".formatted(at(0.5), at(0.95), count);
  }
}
