package org.openkam.accounts.file;

import java.time.LocalDate;
import java.util.Locale;

/** Days as spreadsheets count them. */
public final class SerialDate {
  /** Day 0 of the count that starts in 1900 (with its 29 February 1900 that never was). */
  private static final long ORIGIN_1900 = LocalDate.of(1899, 12, 30).toEpochDay();

  private static final long ORIGIN_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

  private SerialDate() {}

  /** The day of a serial number of the 1900 count. */
  public static LocalDate day(long serial) {
    return LocalDate.ofEpochDay(ORIGIN_1900 + serial);
  }

  /** ISO text of a raw serial number; the raw text itself where it is none. */
  static String iso(String raw, boolean from1904) {
    try {
      long serial = (long) Math.floor(Double.parseDouble(raw));
      // 0 and less are times of day, beyond 2200 it is no date
      if (serial < 1 || serial > 109_575) return raw;
      return LocalDate.ofEpochDay((from1904 ? ORIGIN_1904 : ORIGIN_1900) + serial).toString();
    } catch (NumberFormatException e) {
      return raw == null ? "" : raw;
    }
  }

  /** True when a cell format shows a calendar day. */
  static boolean isDateFormat(Integer id, String format) {
    if (id != null
        && ((id >= 14 && id <= 17)
            || id == 22
            || (id >= 27 && id <= 31)
            || id == 36
            || (id >= 50 && id <= 58 && id != 55 && id != 56))) {
      return true;
    }
    if (format == null) return false;
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
  }
}
