package org.openkam.book.query;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A set of ordinals below a size, a bit each: 125 kB for a million accounts. */
public final class Cut {
  private final long[] words;
  private final int size;

  private Cut(int size) {
    this.size = size;
    words = new long[size + 63 >> 6];
  }

  /** Nobody. */
  public static Cut none(int size) {
    return new Cut(size);
  }

  /** Everybody. */
  public static Cut all(int size) {
    Cut cut = new Cut(size);
    Arrays.fill(cut.words, -1L);
    cut.trim();
    return cut;
  }

  /** Those who pass. */
  public static Cut where(int size, IntPredicate test) {
    Cut cut = new Cut(size);
    for (int from = 0; from < size; from += 64) {
      long word = 0;
      int to = Math.min(size, from + 64);
      for (int i = from; i < to; i++) if (test.test(i)) word |= 1L << i;
      cut.words[from >> 6] = word;
    }
    return cut;
  }

  private void trim() {
    if ((size & 63) != 0) words[words.length - 1] &= -1L >>> -size;
  }

  /** Below which the ordinals are. */
  public int size() {
    return size;
  }

  /** Puts one in. */
  public void add(int ordinal) {
    words[ordinal >> 6] |= 1L << ordinal;
  }

  /** True when it is in. */
  public boolean has(int ordinal) {
    return (words[ordinal >> 6] >>> ordinal & 1) != 0;
  }

  /** Keeps only those that are in the other one, too; itself. */
  public Cut and(Cut other) {
    for (int i = 0; i < words.length; i++) words[i] &= other.words[i];
    return this;
  }

  /** Takes in those of the other one; itself. */
  public Cut or(Cut other) {
    for (int i = 0; i < words.length; i++) words[i] |= other.words[i];
    return this;
  }

  /** Turns it round; itself. */
  public Cut not() {
    for (int i = 0; i < words.length; i++) words[i] = ~words[i];
    trim();
    return this;
  }

  /** How many are in. */
  public int count() {
    int count = 0;
    for (long word : words) count += Long.bitCount(word);
    return count;
  }

  /** The first one from an ordinal on, -1 when there is none. */
  public int next(int from) {
    int i = from >> 6;
    if (i >= words.length) return -1;
    long word = words[i] & -1L << from;
    while (word == 0) {
      if (++i == words.length) return -1;
      word = words[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }

  /** All in ascending order. */
  public int[] ordinals() {
    int[] all = new int[count()];
    int n = 0;
    for (int i = next(0); i >= 0; i = next(i + 1)) all[n++] = i;
    return all;
  }
}
