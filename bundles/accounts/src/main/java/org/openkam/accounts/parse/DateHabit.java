package org.openkam.accounts.parse;

import java.math.BigDecimal;

/** Learns from cells in which order a file writes its dates. */
public final class DateHabit {
  private int cells;
  private int yearFirst;
  private int compact;
  private int serial;
  private int dayFirst;
  private int monthFirst;
  private int open;
  private char separator = '-';

  /** Looks at one cell; empty ones are passed over. */
  public void see(String cell) {
    String text = Plain.halfWidth(cell);
    if (text.isEmpty()) return;
    cells++;
    if (text.matches("\\d{8}")
        && new Dates(DateOrder.COMPACT).read(text) instanceof java.time.LocalDate) {
      compact++;
    } else if (text.matches("\\d{5}(\\.\\d+)?")) {
      int value = new BigDecimal(text).intValue();
      if (value >= Dates.FIRST_SERIAL && value <= Dates.LAST_SERIAL) serial++;
    } else if (text.matches("\\d{4}\\D.*")) {
      if (new Dates(DateOrder.YEAR_MONTH_DAY).read(text) != Dates.Trouble.SHAPE) {
        yearFirst++;
        separator = text.charAt(4);
      }
    } else {
      boolean asDay = new Dates(DateOrder.DAY_MONTH_YEAR).read(text) instanceof java.time.LocalDate;
      boolean asMonth =
          new Dates(DateOrder.MONTH_DAY_YEAR).read(text) instanceof java.time.LocalDate;
      if (asDay && asMonth) open++;
      else if (asDay) dayFirst++;
      else if (asMonth) monthFirst++;
      if ((asDay || asMonth) && text.length() > 2) {
        separator =
            text.chars()
                .filter(c -> c < '0' || c > '9')
                .mapToObj(c -> (char) c)
                .findFirst()
                .orElse('/');
      }
    }
  }

  /** Share of the cells that are dates, 0 to 1. */
  public double share() {
    return cells == 0 ? 0 : (double) dates() / cells;
  }

  private int dates() {
    return yearFirst + compact + serial + dayFirst + monthFirst + open;
  }

  /** Cells seen that are not empty. */
  public int cells() {
    return cells;
  }

  /** True while day/month and month/day fit equally well. */
  public boolean undecided() {
    return open > 0 && dayFirst == monthFirst;
  }

  /** The order, for {@link Dates}. */
  public DateOrder order() {
    int slashes = dayFirst + monthFirst + open;
    if (slashes > yearFirst && slashes > compact && slashes > serial) {
      return monthFirst > dayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
    }
    if (serial > yearFirst && serial > compact) return DateOrder.SERIAL;
    return compact > yearFirst ? DateOrder.COMPACT : DateOrder.YEAR_MONTH_DAY;
  }

  /** The order as a pattern, for people. */
  public String pattern() {
    String cut =
        Character.isLetter(separator) || separator == ' ' ? "/" : String.valueOf(separator);
    return switch (order()) {
      case SERIAL -> "excel";
      case COMPACT -> "yyyyMMdd";
      case DAY_MONTH_YEAR -> "d" + cut + "M" + cut + "yyyy";
      case MONTH_DAY_YEAR -> "M" + cut + "d" + cut + "yyyy";
      case YEAR_MONTH_DAY ->
          separator == '年'
              ? "yyyy年M月d日"
              : "yyyy" + cut + (cut.equals("-") ? "MM-dd" : "M" + cut + "d");
    };
  }

  /** The order behind a pattern; null when it is none. */
  public static DateOrder orderOf(String pattern) {
    return DateOrder.of(pattern);
  }
}
