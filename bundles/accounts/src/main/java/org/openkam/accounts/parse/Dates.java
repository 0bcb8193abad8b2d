package org.openkam.accounts.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openkam.accounts.file.SerialDate;

/**
 * Reads dates of one order. A year of four digits in front always means year, month, day; a time of
 * day behind the date is left out; English month names are understood.
 */
public final class Dates {
  /** Serial numbers that are read as dates: 1970 to 2100. */
  static final int FIRST_SERIAL = 25_569;

  static final int LAST_SERIAL = 73_415;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern TIME =
      Pattern.compile(
          "日?[ T]{0,2}\\d{1,2}[:时]\\d{2}分?(:?\\d{2}(\\.\\d{1,9})?秒?)?( ?[AaPp]\\.?[Mm]\\.?)?"
              + "( ?(Z|[+-]\\d{2}:?\\d{2}))?");

  private final DateOrder order;

  /** Reads this order. */
  public Dates(DateOrder order) {
    this.order = order;
  }

  /** What reading a cell gave: a day, or why not. */
  public enum Trouble {
    /** Not written as a date of this order. */
    SHAPE,
    /** A date that the calendar does not have, such as 31 February. */
    NO_SUCH_DAY
  }

  /** The day, or the {@link Trouble}. */
  public Object read(String cell) {
    String text = Plain.halfWidth(cell);
    int[] parts = new int[3];
    int[] lengths = new int[3];
    int found = split(text, parts, lengths);
    if (found == 1) return single(text, parts[0], lengths[0]);
    if (found != 3) return Trouble.SHAPE;
    if (lengths[0] == 4) return day(parts[0], parts[1], parts[2]);
    if (lengths[0] < 0) return day(year(parts[2], lengths[2]), parts[0], parts[1]);
    if (lengths[1] < 0) return day(year(parts[2], lengths[2]), parts[1], parts[0]);
    return switch (order) {
      case DAY_MONTH_YEAR -> day(year(parts[2], lengths[2]), parts[1], parts[0]);
      case MONTH_DAY_YEAR -> day(year(parts[2], lengths[2]), parts[0], parts[1]);
      default -> Trouble.SHAPE;
    };
  }

  private Object single(String text, int value, int length) {
    if (length == 8) return day(value / 10_000, value / 100 % 100, value % 100);
    boolean serial = order == DateOrder.SERIAL || text.endsWith(".0");
    if (serial && length == 5 && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
      return SerialDate.day(value);
    }
    return Trouble.SHAPE;
  }

  private static Object day(int year, int month, int day) {
    if (year < 1000) return Trouble.SHAPE;
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return Trouble.NO_SUCH_DAY;
    }
  }

  private static int year(int value, int digits) {
    if (digits == 2) return value < 80 ? 2000 + value : 1900 + value;
    return digits == 4 ? value : 0;
  }

  /** Cuts into at most three numbers; the length of a month's name is -1. */
  private static int split(String text, int[] parts, int[] lengths) {
    int found = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        int start = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') i++;
        if (i - start > 8 || found == 3) return 0;
        parts[found] = Integer.parseInt(text, start, i, 10);
        lengths[found++] = i - start;
        if (found == 3) return behind(text.substring(i)) ? 3 : 0;
        if (found == 1 && (i == text.length() || text.charAt(i) == '.')) {
          // a serial number may carry a time of day as its fraction
          String rest = text.substring(i);
          if (rest.isEmpty() || (lengths[0] == 5 && rest.matches("\\.\\d*"))) return 1;
        }
      } else if (Character.isLetter(c) && c < 0x7F) {
        int start = i;
        while (i < text.length() && Character.isLetter(text.charAt(i))) i++;
        int month = month(text.substring(start, i));
        if (month == 0 || found > 1) return 0;
        parts[found] = month;
        lengths[found++] = -1;
      } else if (c == '-' || c == '/' || c == '.' || c == '年' || c == '月' || c == ' ' || c == ',') {
        if (i == 0) return 0;
        i++;
      } else return 0;
    }
    return 0;
  }

  private static int month(String name) {
    if (name.length() < 3) return 0;
    String lower = name.toLowerCase(Locale.ENGLISH);
    return MONTHS.indexOf(lower.substring(0, 3)) + 1;
  }

  /** True when what follows the date is nothing or a time of day. */
  private static boolean behind(String rest) {
    return rest.isEmpty() || rest.equals("日") || TIME.matcher(rest).matches();
  }
}
