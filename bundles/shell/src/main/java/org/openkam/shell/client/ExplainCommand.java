package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code explain}: why an account has its score. */
final class ExplainCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of("model=", "format=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    String account = a.only("ACCOUNT");
    long id = find(account, rest);
    if (id == 0) {
      t.problem(t.text("account.unknown", account));
      return Main.FAILED;
    }
    String query = a.value("model").map(m -> Rest.query(Map.of("model", m))).orElse("");
    JsonNode e = rest.get("accounts/" + id + "/explanation" + query);
    if (a.value("format").orElse("").equals("json")) {
      t.line(e.toPrettyString());
      return Main.OK;
    }
    String name = rest.get("accounts/" + id).path("name").asText();
    t.line(
        t.text(
            "explain.head",
            name,
            e.path("score").asDouble(),
            e.path("gradeLabel").asText(),
            e.path("asOf").asText()));
    if (!e.path("summary").asText().isEmpty()) t.line(e.path("summary").asText());
    List<List<String>> rows = new ArrayList<>();
    e.path("contributions")
        .forEach(
            c ->
                rows.add(
                    List.of(
                        c.path("label").asText(),
                        String.format(t.locale(), "%.1f", c.path("contribution").asDouble()),
                        String.format(t.locale(), "%.1f", c.path("points").asDouble()),
                        String.format(t.locale(), "%.0f%%", c.path("weight").asDouble() * 100),
                        c.path("sentence").asText())));
    t.table(
        List.of(
            t.text("explain.factor"),
            t.text("explain.part"),
            t.text("explain.points"),
            t.text("explain.weight"),
            t.text("explain.why")),
        rows);
    if (!e.path("lifts").isEmpty()) t.line(t.text("explain.lifts"));
    e.path("lifts").forEach(l -> t.line("  - " + l.path("sentence").asText()));
    return Main.OK;
  }

  /** By id, by exact name, by key, else the only account whose name contains the words. */
  private static long find(String account, Rest rest) throws IOException, InterruptedException {
    JsonNode page =
        rest.get(
            "accounts"
                + Rest.query(Map.of("search", account, "columns", "name,key", "limit", "200")));
    for (JsonNode row : page.path("rows")) {
      if (row.path("name").asText().equalsIgnoreCase(account)
          || row.path("key").asText().equals(account)) return row.path("id").asLong();
    }
    if (page.path("filtered").asLong() == 1) return page.path("rows").path(0).path("id").asLong();
    return account.matches("\\d{1,18}") ? Long.parseLong(account) : 0;
  }
}
