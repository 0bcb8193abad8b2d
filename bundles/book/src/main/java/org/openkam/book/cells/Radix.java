package org.openkam.book.cells;

/**
 * Stable sort of numbers by signed keys, a byte at a time; bytes that are all alike are skipped.
 */
public final class Radix {
  private Radix() {}

  /** Sorts the keys ascending and takes the values along. */
  public static void sort(long[] keys, int[] values) {
    int n = keys.length;
    long differing = 0;
    for (int i = 1; i < n; i++) differing |= keys[i] ^ keys[0];
    long[] fromKeys = keys;
    int[] fromValues = values;
    long[] toKeys = new long[n];
    int[] toValues = new int[n];
    for (int shift = 0; shift < 64; shift += 8) {
      if ((differing >>> shift & 0xff) == 0) continue;
      pass(fromKeys, fromValues, toKeys, toValues, shift);
      long[] keysThere = fromKeys;
      int[] valuesThere = fromValues;
      fromKeys = toKeys;
      fromValues = toValues;
      toKeys = keysThere;
      toValues = valuesThere;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, n);
      System.arraycopy(fromValues, 0, values, 0, n);
    }
  }

  private static void pass(long[] keys, int[] values, long[] toKeys, int[] toValues, int shift) {
    // the top byte carries the sign
    int flip = shift == 56 ? 0x80 : 0;
    int[] next = new int[257];
    for (long key : keys) next[((int) (key >>> shift) & 0xff ^ flip) + 1]++;
    for (int i = 0; i < 256; i++) next[i + 1] += next[i];
    for (int i = 0; i < keys.length; i++) {
      int to = next[(int) (keys[i] >>> shift) & 0xff ^ flip]++;
      toKeys[to] = keys[i];
      toValues[to] = values[i];
    }
  }
}
