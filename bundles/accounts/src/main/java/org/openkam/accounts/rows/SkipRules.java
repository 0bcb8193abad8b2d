package org.openkam.accounts.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openkam.accounts.file.Fault;
import org.openkam.accounts.parse.Numbers;

/** Rows that the mapping leaves out; the marks are explained at {@code Mapping.skip}. */
public final class SkipRules {
  private record Rule(int column, Predicate<String> mark) {}

  private final List<Rule> rules = new ArrayList<>();

  /** Compiles the rules of a mapping against a header. */
  SkipRules(Map<String, List<String>> skip, List<String> header, boolean decimalComma) {
    skip.forEach(
        (column, marks) -> {
          int index = header.indexOf(column);
          if (index < 0) throw Fault.file("accounts.column.missing", column, "skip");
          for (String mark : marks) rules.add(new Rule(index, test(mark.strip(), decimalComma)));
        });
  }

  /** True when the row is to be left out. */
  public boolean skips(String[] cells) {
    for (Rule rule : rules) if (rule.mark().test(cells[rule.column()].strip())) return true;
    return false;
  }

  private static Predicate<String> test(String mark, boolean decimalComma) {
    if (mark.isEmpty()) return String::isEmpty;
    for (String sign : List.of("<=", ">=", "!=", "<", ">")) {
      if (!mark.startsWith(sign)) continue;
      BigDecimal bound = Numbers.parse(mark.substring(sign.length()), false);
      if (bound == null) break;
      return cell -> {
        BigDecimal number = cell.isEmpty() ? null : Numbers.parse(cell, decimalComma);
        return number != null && holds(number.compareTo(bound), sign);
      };
    }
    if (mark.length() > 1 && mark.endsWith("*")) {
      String prefix = mark.substring(0, mark.length() - 1);
      return cell -> cell.startsWith(prefix);
    }
    return mark::equals;
  }

  private static boolean holds(int comparison, String sign) {
    return switch (sign) {
      case "<=" -> comparison <= 0;
      case ">=" -> comparison >= 0;
      case "!=" -> comparison != 0;
      case "<" -> comparison < 0;
      default -> comparison > 0;
    };
  }
}
