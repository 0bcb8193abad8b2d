package org.openkam.book.cells;

/** Ids to small numbers in two arrays. Ids are positive. */
public final class LongIntMap {
  private long[] keys;
  private int[] values;
  private int size;

  /** Empty. */
  public LongIntMap() {
    keys = new long[64];
    values = new int[64];
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The number of an id, -1 when there is none. */
  public int get(long key) {
    int place = place(key);
    return keys[place] == key && key != 0 ? values[place] : -1;
  }

  /** Gives an id a number. */
  public void put(long key, int value) {
    if (key == 0) throw new IllegalArgumentException("no id");
    int place = place(key);
    values[place] = value;
    if (keys[place] == key) return;
    keys[place] = key;
    if (++size * 2 > keys.length) grow();
  }

  /** The number of an id; a new one gets the next. */
  public int number(long key) {
    int known = get(key);
    if (known >= 0) return known;
    put(key, size);
    return size - 1;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & mask;
    while (keys[place] != 0 && keys[place] != key) place = place + 1 & mask;
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      int place = place(oldKeys[i]);
      keys[place] = oldKeys[i];
      values[place] = oldValues[i];
    }
  }
}
