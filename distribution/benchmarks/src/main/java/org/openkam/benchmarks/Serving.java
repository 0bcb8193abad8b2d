package org.openkam.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What people do all day: scores, posted transactions, pages of the grid. */
final class Serving {
  private static final int WARM = 50;
  private final Trade trade;
  private final Rest rest;
  private int models;
  private int posted;

  Serving(Trade trade, Rest rest) {
    this.trade = trade;
    this.rest = rest;
  }

  /** Full runs as jobs; the first ones also warm the machine. */
  void score(List<String> names) throws Exception {
    for (int round = 0; round < 3; round++) {
      for (String model : names) {
        double seconds =
            NodeBenchmark.seconds(
                () -> rest.await(rest.post("runs", Map.of("model", model)).path("job").asLong()));
        System.out.printf("scoring run %-10s %7.2f s%n", model, seconds);
      }
    }
    models = names.size();
  }

  /**
   * Posts and waits until a page shows score and grade after it. The primary model answers a post
   * with the next change set and every other model with one more; before the next post all of them
   * are awaited, so that no number is taken for another's.
   */
  Latency posts(int count) throws Exception {
    for (int i = 0; i < WARM; i++) post(new Latency(), i == 0);
    Latency latency = new Latency();
    for (int i = 0; i < count; i++) post(latency, i % 20 == 0);
    return latency;
  }

  private void post(Latency latency, boolean check) throws Exception {
    int account = trade.account[posted * 7_001 % trade.transactions()];
    String filter = "{\"column\":\"name\",\"value\":\"" + Trade.name(account) + "\"}";
    String page = "accounts?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    long id = check ? rest.get(page).path("rows").path(0).path("id").asLong() : 0;
    JsonNode before = check ? why(id) : null;
    Map<String, Object> body = transaction(account);
    long start = System.nanoTime();
    long wanted = rest.write("transactions", body) + 1;
    var answer = rest.page(page, wanted);
    latency.add(System.nanoTime() - start);
    long seen = Long.parseLong(answer.headers().firstValue("Kam-Change").orElseThrow());
    if (seen < wanted) throw new IllegalStateException("no new score in " + answer.body());
    rest.page(page, wanted + models - 1);
    if (check && why(id).equals(before))
      throw new IllegalStateException("the same score as before");
  }

  /** Figures and points behind the score as they are stored. */
  private JsonNode why(long account) throws Exception {
    return rest.get("accounts/" + account + "/explanation").path("contributions");
  }

  private Map<String, Object> transaction(int account) {
    return Map.of(
        "source",
        "erp",
        "account",
        Trade.key(account),
        "reference",
        "POST" + posted++,
        "date",
        trade.last.toString(),
        "product",
        Trade.product(posted % Trade.PRODUCTS),
        "quantity",
        3,
        "revenue",
        new BigDecimal("120.50").add(BigDecimal.valueOf(posted)),
        "cost",
        new BigDecimal("80.25"),
        "currency",
        "CNY");
  }

  /** Pages of 50 rows, first and in the middle, by score and by name. */
  void pages(int count) throws Exception {
    int middle = trade.accounts / 2;
    for (String sort : List.of("-score", "name")) {
      for (int offset : List.of(0, middle)) {
        String path = "accounts?sort=" + sort + "&offset=" + offset + "&limit=50";
        for (int i = 0; i < WARM; i++) rest.page(path, 0);
        Latency still = new Latency();
        Latency changing = new Latency();
        for (int i = 0; i < count; i++) request(still, path);
        for (int i = 0; i < count; i++) {
          // in a book that has just changed no order of before can be used
          rest.write("transactions", transaction(trade.account[i * 991 % trade.transactions()]));
          request(changing, path);
        }
        System.out.printf("page at %,7d by %-6s %s%n", offset, sort, still);
        System.out.printf("  while posting         %s%n", changing);
      }
    }
  }

  private void request(Latency latency, String path) throws Exception {
    long start = System.nanoTime();
    rest.page(path, 0);
    latency.add(System.nanoTime() - start);
  }
}
