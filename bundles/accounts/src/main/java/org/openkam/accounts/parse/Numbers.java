package org.openkam.accounts.parse;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads numbers as people and programs write them: full-width digits, thousands separators,
 * currency signs, percent, parentheses or a trailing minus for negative, exponents, 万 and 亿. What
 * could mean two things is no number.
 */
public final class Numbers {
  private static final Pattern SIGNS =
      Pattern.compile("(?i)CNY|RMB|USD|EUR|GBP|JPY|HKD|CHF|US\\$|HK\\$|[¥$€£₩₹元円]");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(\\.\\d+)?[eE][+-]?\\d{1,3}");

  private static final Pattern GROUP = Pattern.compile("[ ,.'’_]");

  private Numbers() {}

  /**
   * The number of a cell.
   *
   * @param decimalComma true when 1.234,56 is written
   * @return null when it is no number
   */
  public static BigDecimal parse(String cell, boolean decimalComma) {
    if (plain(cell, decimalComma)) return new BigDecimal(cell);
    String text = Plain.halfWidth(cell);
    if (text.isEmpty() || text.length() > 60) return null;
    if (EXPONENT.matcher(text).matches()) return bounded(new BigDecimal(text));
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1);
    }
    text = SIGNS.matcher(text).replaceFirst("").strip();
    int scale = 0;
    if (text.endsWith("%")) scale = -2;
    else if (text.endsWith("万") || text.endsWith("萬")) scale = 4;
    else if (text.endsWith("亿") || text.endsWith("億")) scale = 8;
    if (scale != 0) text = text.substring(0, text.length() - 1).strip();
    if (text.startsWith("-") || text.startsWith("+")) {
      if (negative) return null;
      negative = text.charAt(0) == '-';
      text = SIGNS.matcher(text.substring(1)).replaceFirst("").strip();
    } else if (text.endsWith("-")) {
      if (negative) return null;
      negative = true;
      text = text.substring(0, text.length() - 1).strip();
    }
    String digits = withoutGroups(text, decimalComma);
    if (digits == null) return null;
    BigDecimal number = new BigDecimal(digits).scaleByPowerOfTen(scale);
    return negative ? number.negate() : number;
  }

  /** True for -123.456, the form that needs no care. */
  private static boolean plain(String text, boolean decimalComma) {
    int length = text.length();
    if (length == 0 || length > 40) return false;
    int i = text.charAt(0) == '-' ? 1 : 0;
    int dots = 0;
    int digits = 0;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') digits++;
      else if (c == '.' && digits > 0 && dots++ == 0 && !decimalComma && i < length - 1) continue;
      else return false;
    }
    return digits > 0;
  }

  private static BigDecimal bounded(BigDecimal number) {
    long magnitude = (long) number.precision() - number.scale();
    return Math.abs(magnitude) > 40 && number.signum() != 0 ? null : number;
  }

  /** Digits with a dot; null unless the separators make sense. */
  private static String withoutGroups(String text, boolean decimalComma) {
    int dot = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    char decimal = decimalComma ? ',' : '.';
    // where both occur, the last one is the decimal sign, whatever the file's habit
    if (dot >= 0 && comma >= 0) decimal = dot > comma ? '.' : ',';
    int at = text.indexOf(decimal);
    String whole = at < 0 ? text : text.substring(0, at);
    String fraction = at < 0 ? "" : text.substring(at + 1);
    if (!digits(fraction) || (whole.isEmpty() && fraction.isEmpty())) return null;
    StringBuilder all = new StringBuilder();
    String[] groups = GROUP.split(whole, -1);
    char group = 0;
    int position = 0;
    for (int i = 0; i < groups.length; i++) {
      String part = groups[i];
      if (!digits(part)) return null;
      if (i > 0) {
        if (part.length() != 3 || groups[0].isEmpty() || groups[0].length() > 3) return null;
        char sign = whole.charAt(position - 1);
        if (group != 0 && sign != group) return null;
        group = sign;
      }
      position += part.length() + 1;
      all.append(part);
    }
    if (group == decimal) return null;
    if (all.isEmpty()) all.append('0');
    return fraction.isEmpty() ? all.toString() : all + "." + fraction;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') return false;
    }
    return true;
  }

  /** True when the decimal sign of a text can only be a comma. */
  public static boolean needsDecimalComma(String cell) {
    return parse(cell, false) == null && parse(cell, true) != null;
  }

  /** True when the decimal sign of a text can only be a dot. */
  public static boolean needsDecimalDot(String cell) {
    return parse(cell, true) == null && parse(cell, false) != null;
  }
}
