package org.openkam.book.cells;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts many texts by their UTF-16 units: by the first four at once, the rest where they tie. */
final class TextOrder {
  private TextOrder() {}

  /** The indexes in the order of the texts. */
  static int[] of(String[] texts) {
    int[] order = new int[texts.length];
    long[] heads = new long[texts.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      heads[i] = head(texts[i]);
    }
    Radix.sort(heads, order);
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && heads[to] == heads[from]) to++;
      if (to - from > 1) sort(order, from, to, texts);
      from = to;
    }
    return order;
  }

  private static void sort(int[] order, int from, int to, String[] texts) {
    Integer[] tied = IntStream.range(from, to).mapToObj(i -> order[i]).toArray(Integer[]::new);
    Arrays.sort(tied, Comparator.comparing(i -> texts[i]));
    for (int i = from; i < to; i++) order[i] = tied[i - from];
  }

  /** The first four units as one number; radix sort is signed, hence the flipped top bit. */
  private static long head(String text) {
    long head = 0;
    for (int i = 0; i < 4; i++) head = head << 16 | (i < text.length() ? text.charAt(i) : 0);
    return head ^ Long.MIN_VALUE;
  }
}
