package org.openkam.book.cells;

import java.util.Arrays;

/** The different texts of a column by code. Codes stay; texts are never removed. */
public final class Dictionary {
  private String[] texts = new String[16];
  private int[] table = new int[32];
  private int size;

  /** Made when asked for; folded.length and ranks.length tell how many texts they cover. */
  private volatile String[] folded = {};

  private volatile int[] ranks = {};

  /** How many texts there are. */
  public int size() {
    return size;
  }

  /** The text of a code. */
  public String text(int code) {
    return texts[code];
  }

  int code(String text) {
    int place = place(text);
    if (table[place] != 0) return table[place] - 1;
    if (size == texts.length) texts = Arrays.copyOf(texts, size * 2);
    texts[size] = text;
    table[place] = size + 1;
    if (++size * 2 > table.length) grow();
    return size - 1;
  }

  private int place(String text) {
    int mask = table.length - 1;
    int place = spread(text.hashCode()) & mask;
    while (table[place] != 0 && !texts[table[place] - 1].equals(text)) place = place + 1 & mask;
    return place;
  }

  private static int spread(int hash) {
    return (hash ^ hash >>> 15) * 0x2c1b3c6d;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int code = 0; code < size; code++) table[place(texts[code])] = code + 1;
  }

  /** The folded texts by code. */
  public String[] folded() {
    String[] known = folded;
    if (known.length == size) return known;
    String[] all = Arrays.copyOf(known, size);
    for (int code = known.length; code < size; code++) all[code] = Folding.fold(texts[code]);
    folded = all;
    return all;
  }

  /** The places of the texts in their order by code; texts that fold alike have the same. */
  int[] ranks() {
    int[] known = ranks;
    if (known.length == size) return known;
    String[] keys = folded();
    int[] order = TextOrder.of(keys);
    int[] all = new int[size];
    for (int i = 1, rank = 0; i < size; i++) {
      if (!keys[order[i]].equals(keys[order[i - 1]])) rank++;
      all[order[i]] = rank;
    }
    ranks = all;
    return all;
  }
}
