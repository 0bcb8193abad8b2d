package org.openkam.store.sql;

import java.util.Arrays;

/** A map from positive long to long without objects; for millions of ids. */
public final class LongTable {
  private long[] keys;
  private long[] values;
  private int size;

  public LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
    keys = new long[capacity];
    values = new long[capacity];
  }

  /** The value, or {@code absent}. */
  public long get(long key, long absent) {
    int at = slot(keys, key);
    return keys[at] == key ? values[at] : absent;
  }

  public boolean contains(long key) {
    return keys[slot(keys, key)] == key;
  }

  public void put(long key, long value) {
    if (key <= 0) throw new IllegalArgumentException("positive keys only");
    int at = slot(keys, key);
    if (keys[at] != key) {
      if (++size * 3L > keys.length * 2L) {
        grow();
        at = slot(keys, key);
      }
      keys[at] = key;
    }
    values[at] = value;
  }

  public int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      int at = slot(keys, oldKeys[i]);
      keys[at] = oldKeys[i];
      values[at] = oldValues[i];
    }
    Arrays.fill(oldKeys, 0);
  }

  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int at = (int) (mixed >>> 32) & mask;
    while (keys[at] != 0 && keys[at] != key) at = (at + 1) & mask;
    return at;
  }
}
