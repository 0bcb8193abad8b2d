package org.openkam.accounts.rows;

/** Hashes to numbers in two arrays: 24 to 48 bytes an entry. */
public final class LongMap {
  private long[] keys = new long[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;

  /** The value of a hash, or the other one. */
  public long get(long key, long otherwise) {
    int i = place(keys, key);
    return keys[i] == key ? values[i] : otherwise;
  }

  /** Sets the value of a hash. */
  public void put(long key, long value) {
    int i = place(keys, key);
    if (keys[i] == 0) {
      keys[i] = key;
      values[i] = value;
      if (++size * 3 > keys.length * 2) grow();
    } else values[i] = value;
  }

  /** Adds one; what was there before. */
  long increment(long key) {
    long before = get(key, 0);
    put(key, before + 1);
    return before;
  }

  /** Entries. */
  public int size() {
    return size;
  }

  private void grow() {
    long[] wider = new long[keys.length * 2];
    long[] their = new long[wider.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == 0) continue;
      int j = place(wider, keys[i]);
      wider[j] = keys[i];
      their[j] = values[i];
    }
    keys = wider;
    values = their;
  }

  private static int place(long[] keys, long key) {
    int mask = keys.length - 1;
    int i = (int) (key ^ key >>> 32) & mask;
    while (keys[i] != 0 && keys[i] != key) i = i + 1 & mask;
    return i;
  }
}
