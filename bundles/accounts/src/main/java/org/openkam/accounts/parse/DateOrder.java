package org.openkam.accounts.parse;

import java.util.Locale;

/** In which order a date names year, month and day. */
public enum DateOrder {
  /** 2024-03-05, 2024/3/5, 2024年3月5日. */
  YEAR_MONTH_DAY,
  /** 5/3/2024, 5.3.2024. */
  DAY_MONTH_YEAR,
  /** 3/5/2024. */
  MONTH_DAY_YEAR,
  /** 20240305. */
  COMPACT,
  /** 45356: days as spreadsheets count them. */
  SERIAL;

  /**
   * The order that a pattern tells.
   *
   * @return null when the pattern names no year, month and day
   */
  static DateOrder of(String pattern) {
    String letters = pattern.strip().replaceAll("'[^']*'", "");
    if (letters.toLowerCase(Locale.ROOT).equals("excel")) return SERIAL;
    if (letters.matches("[yu]{4}M{2}d{2}")) return COMPACT;
    int year = Math.max(letters.indexOf('y'), letters.indexOf('u'));
    int month = letters.indexOf('M');
    int day = letters.indexOf('d');
    if (year < 0 || month < 0 || day < 0) return null;
    if (year < month && month < day) return YEAR_MONTH_DAY;
    if (day < month && month < year) return DAY_MONTH_YEAR;
    return month < day && day < year ? MONTH_DAY_YEAR : null;
  }
}
