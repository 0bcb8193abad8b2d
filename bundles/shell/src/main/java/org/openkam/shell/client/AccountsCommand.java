package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code accounts}: the top accounts as a table, CSV or JSON. */
final class AccountsCommand implements Command {
  private static final List<String> USUAL = List.of("name", "grade", "score", "revenue", "margin");

  @Override
  public Set<String> options() {
    return Set.of("top=", "format=", "sort=", "columns=", "search=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    Map<String, JsonNode> known = new LinkedHashMap<>();
    rest.get("accounts/columns").forEach(c -> known.put(c.path("name").asText(), c));
    List<String> columns =
        new ArrayList<>(a.value("columns").map(c -> List.of(c.split("\\s*,\\s*"))).orElse(USUAL));
    if (a.value("columns").isEmpty()) columns.removeIf(c -> !known.containsKey(c));
    String sort =
        a.value("sort")
            .orElse(
                known.containsKey("score")
                    ? "-score"
                    : known.containsKey("revenue") ? "-revenue" : "name");
    Map<String, String> query = new LinkedHashMap<>();
    query.put("limit", String.valueOf(Math.min(1000, Math.max(1, a.number("top", 20)))));
    query.put("columns", String.join(",", columns));
    query.put("sort", sort);
    a.value("search").ifPresent(s -> query.put("search", s));
    JsonNode page = rest.get("accounts" + Rest.query(query));
    String format = a.value("format").orElse("table");
    switch (format) {
      case "json" -> t.line(page.path("rows").toPrettyString());
      case "csv" -> csv(page, columns, t);
      case "table" -> table(page, columns, known, t);
      default -> throw new Arguments.Wrong("format", format);
    }
    return Main.OK;
  }

  private static void csv(JsonNode page, List<String> columns, Terminal t) {
    t.line("id," + String.join(",", columns));
    page.path("rows")
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>(List.of(row.path("id").asText()));
              columns.forEach(c -> cells.add(quoted(row.path(c))));
              t.line(String.join(",", cells));
            });
  }

  /** Cells that a spreadsheet would run get an apostrophe in front. */
  static String quoted(JsonNode value) {
    String text = value.isNull() ? "" : value.asText();
    if (value.isTextual()
        && !text.isEmpty()
        && "=+-@\t\r＝＋－＠".indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches(".*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static void table(
      JsonNode page, List<String> columns, Map<String, JsonNode> known, Terminal t) {
    String language = t.locale().getLanguage();
    List<String> header = new ArrayList<>(List.of("#"));
    columns.forEach(
        c ->
            header.add(
                known.containsKey(c) ? known.get(c).path("labels").path(language).asText(c) : c));
    List<List<String>> rows = new ArrayList<>();
    page.path("rows")
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
              columns.forEach(c -> cells.add(cell(row.path(c), known.get(c), t.locale())));
              rows.add(cells);
            });
    t.table(header, rows);
    t.line(t.text("accounts.count", rows.size(), page.path("filtered").asLong()));
  }

  private static String cell(JsonNode value, JsonNode column, Locale locale) {
    if (value.isNull() || value.isMissingNode()) return "";
    if (!value.isNumber()) return value.asText();
    return switch (column == null ? "" : column.path("unit").asText()) {
      case "FRACTION" -> String.format(locale, "%.1f%%", value.asDouble() * 100);
      case "POINTS" -> String.format(locale, "%.1f", value.asDouble());
      case "MONEY" -> String.format(locale, "%,.2f", value.decimalValue());
      default -> value.asText();
    };
  }
}
