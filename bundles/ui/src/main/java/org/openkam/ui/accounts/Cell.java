package org.openkam.ui.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.ViewContext;

/**
 * A value as it is shown.
 *
 * @param text what stands in a list
 * @param exact what is said on hover, empty when the text says it all
 */
record Cell(String text, String exact) {

  static Cell of(Value value, ColumnInfo column, ViewContext context) {
    Formats formats = context.formats();
    if (value instanceof Value.Missing) return new Cell(Formats.MISSING, "");
    if (value instanceof Value.Masked) return new Cell("•••", context.t("ui.masked"));
    if (value instanceof Value.Text v) return new Cell(v.text(), v.text());
    if (value instanceof Value.Money v) {
      return new Cell(formats.moneyShort(v.amount()), formats.money(v.amount()));
    }
    if (value instanceof Value.Day v) {
      return new Cell(formats.dateShort(v.day()), formats.date(v.day()));
    }
    if (value instanceof Value.Flag v)
      return new Cell(context.t(v.flag() ? "ui.yes" : "ui.no"), "");
    BigDecimal number = ((Value.Number) value).number();
    return new Cell(number(number.doubleValue(), column.unit(), formats), number.toPlainString());
  }

  private static String number(double number, Unit unit, Formats formats) {
    return switch (unit) {
      case FRACTION -> formats.percent(number);
      case POINTS -> formats.points(number);
      case COUNT, DAYS, MONTHS -> formats.number(number, 0);
      // a year or an assessment is no amount: 2004, not 2,004
      default ->
          number == Math.rint(number) && Math.abs(number) < 1e6
              ? String.valueOf((long) number)
              : formats.number(number, 2);
    };
  }

  static boolean right(ColumnInfo column) {
    return switch (column.type()) {
      case NUMBER, MONEY, DAY -> true;
      default -> false;
    };
  }

  /** Days and texts for forms. */
  static LocalDate day(Value value) {
    return value instanceof Value.Day d ? d.day() : null;
  }
}
