package org.openkam.ui.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.ui.api.ViewContext;

/**
 * One chip of the filter, as it stands in the address: {@code column~OP~text}.
 *
 * @param column name of the column
 * @param op comparison, null for "has no value"
 * @param text the value as typed; fractions as percentages
 */
record Condition(String column, Filter.Op op, String text) {

  static Optional<Condition> parse(String address, Map<String, ColumnInfo> columns) {
    String[] parts = address.split("~", 3);
    if (parts.length != 3 || !columns.containsKey(parts[0])) return Optional.empty();
    try {
      Condition condition =
          new Condition(
              parts[0], parts[1].equals("NONE") ? null : Filter.Op.valueOf(parts[1]), parts[2]);
      condition.filter(columns.get(parts[0]));
      return Optional.of(condition);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String address() {
    return column + "~" + (op == null ? "NONE" : op.name()) + "~" + text;
  }

  /** IllegalArgumentException or DateTimeParseException when the text is no value of the column. */
  Filter filter(ColumnInfo info) {
    if (op == null) return new Filter.Missing(column);
    Value value =
        switch (info.type()) {
          case TEXT -> Value.of(text);
          case NUMBER -> Value.of(number(info));
          case MONEY -> new Value.Money(number(info));
          case DAY -> Value.of(LocalDate.parse(text));
          case FLAG -> Value.of(Boolean.parseBoolean(text));
        };
    return new Filter.Compare(column, op, value);
  }

  private BigDecimal number(ColumnInfo info) {
    BigDecimal typed = new BigDecimal(text.strip().replace(",", "").replace("%", ""));
    return info.unit() == Unit.FRACTION ? typed.movePointLeft(2) : typed;
  }

  private String amount(ColumnInfo info, ViewContext context) {
    boolean counted = info.type() == ValueType.MONEY || info.unit() == Unit.COUNT;
    return counted ? context.formats().number(number(info).doubleValue(), 2) : text;
  }

  /** As a chip reads: "Revenue at least 1,000,000". */
  String sentence(ColumnInfo info, Map<String, String> grades, ViewContext context) {
    String label = info.label(context.locale().getLanguage());
    if (op == null) return context.t("ui.filter.none", label);
    String shown =
        info.kind() == ColumnInfo.Kind.GRADE
            ? grades.getOrDefault(text, text)
            : info.unit() == Unit.FRACTION ? text + "%" : amount(info, context);
    return context.t("ui.filter." + op.name().toLowerCase(java.util.Locale.ROOT), label, shown);
  }
}
