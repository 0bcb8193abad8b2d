package org.openkam.accounts.facts;

import java.util.Arrays;

/** Counts different products; cleared in one step. */
final class ProductSet {
  private int[] keys = new int[256];
  private int[] stamps = new int[256];
  private int stamp = 1;
  private int size;

  void clear() {
    size = 0;
    if (++stamp == Integer.MAX_VALUE) {
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }

  void add(int product) {
    int mask = keys.length - 1;
    int i = product * 0x9E3779B9 >>> 7 & mask;
    while (stamps[i] == stamp) {
      if (keys[i] == product) return;
      i = i + 1 & mask;
    }
    keys[i] = product;
    stamps[i] = stamp;
    if (++size * 2 > keys.length) grow();
  }

  int size() {
    return size;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldStamps = stamps;
    int before = stamp;
    keys = new int[oldKeys.length * 2];
    stamps = new int[keys.length];
    stamp = 1;
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) if (oldStamps[i] == before) add(oldKeys[i]);
  }
}
