package org.openkam.accounts.rows;

/** 64-bit hashes of keys: what is remembered of a file instead of its rows. */
public final class KeyHash {
  private KeyHash() {}

  /** Spreads over all 64 bits; never 0, which marks a free place. */
  public static long of(String key) {
    long h = 0x9E3779B97F4A7C15L ^ key.length();
    for (int i = 0; i < key.length(); i++) {
      h = (h ^ key.charAt(i)) * 0xBF58476D1CE4E5B9L;
      h ^= h >>> 29;
    }
    h = (h ^ h >>> 32) * 0x94D049BB133111EBL;
    h ^= h >>> 31;
    return h == 0 ? 1 : h;
  }
}
