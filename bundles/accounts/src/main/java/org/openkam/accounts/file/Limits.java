package org.openkam.accounts.file;

/**
 * What a file may be at most.
 *
 * @param columns columns of a table
 * @param cell characters of a cell
 * @param ratio inflated size to packed size
 * @param inflated bytes after inflating
 */
public record Limits(int columns, int cell, int ratio, long inflated) {
  /** Small files may inflate beyond the ratio up to here: it costs nothing. */
  static final long HARMLESS = 1L << 20;

  /** 256 columns, 32 Ki characters, 1:100, 4 GiB. */
  public static final Limits DEFAULT = new Limits(256, 32 * 1024, 100, 4L << 30);

  /** Bytes that a packed size may become. */
  long inflatedFrom(long packed) {
    return Math.min(inflated, Math.max(HARMLESS, packed * ratio));
  }
}
