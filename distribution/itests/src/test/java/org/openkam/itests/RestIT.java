package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The REST interface: versions, repetitions, refusals, one's own writes, its description. */
class RestIT {
  private static Distribution node;
  private static Rest rest;

  @BeforeAll
  static void start() throws Exception {
    node = Distribution.started();
    rest = Rest.administrator(node, "CNY");
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
  }

  @Test
  void aChangeNamesTheVersionThatWasRead() throws Exception {
    var id = create("Versions Ltd").path("id").asLong();
    var read = rest.fetch("accounts/" + id);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    var body = ((ObjectNode) read.body()).remove(List.of("id", "version", "validFrom"));

    var changed =
        rest.call(
            "PUT", "accounts/" + id, Rest.json(body.put("name", "改名有限公司")), "If-Match", "\"1\"");
    assertThat(changed.ok().path("name").asText()).isEqualTo("改名有限公司");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");

    var late =
        rest.call("PUT", "accounts/" + id, Rest.json(body.put("name", "x")), "If-Match", "\"1\"");
    isProblem(late, 412);
    isProblem(rest.call("PUT", "accounts/" + id, Rest.json(body)), 412);
    assertThat(rest.get("accounts/" + id).path("name").asText()).isEqualTo("改名有限公司");
    assertThat(rest.get("accounts/" + id + "/history")).hasSize(2);
  }

  @Test
  void aRepetitionWithItsKeyIsTheFirstAnswerAgain() throws Exception {
    var key = UUID.randomUUID().toString();
    var body = Map.of("name", "Once only Ltd");
    var first = rest.call("POST", "accounts", Rest.json(body), "Idempotency-Key", key);
    var again = rest.call("POST", "accounts", Rest.json(body), "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.ok().path("id")).isEqualTo(first.ok().path("id"));
    assertThat(again.header("Kam-Change")).isEqualTo(first.header("Kam-Change"));
    assertThat(listed("Once only", first.header("Kam-Change"))).hasSize(1);

    var other =
        rest.call(
            "POST", "accounts", Rest.json(Map.of("name", "Other Ltd")), "Idempotency-Key", key);
    isProblem(other, 409);
    assertThat(listed("Other Ltd", first.header("Kam-Change"))).isEmpty();
  }

  @Test
  void refusalsAreProblemsInTheReadersLanguage() throws Exception {
    isProblem(new Rest(node, null).fetch("accounts"), 401);
    isProblem(new Rest(node, "kam_wrong").fetch("accounts"), 401);
    var settings = ((ObjectNode) rest.get("settings")).put("name", "Taken over");
    isProblem(Rest.operator(node).call("PUT", "settings", Rest.json(settings)), 403);
    isProblem(rest.fetch("accounts/987654321"), 404);
    isProblem(rest.call("POST", "accounts", Rest.json(Map.of("name", " "))), 422);
    isProblem(rest.fetch("accounts?sort=nonsense"), 422);
    isProblem(rest.call("POST", "accounts", BodyPublishers.ofString("{\"name\":")), 400);

    var english = rest.fetch("accounts/987654321", "Accept-Language", "en").body();
    var chinese = rest.fetch("accounts/987654321", "Accept-Language", "zh-CN").body();
    assertThat(english.path("detail").asText()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
    assertThat(chinese.path("detail").asText()).containsPattern("\\p{IsHan}");
    assertThat(chinese.path("key")).isEqualTo(english.path("key"));
  }

  @Test
  void aPostedTransactionIsSeenAtOnceAndMovesTheScore() throws Exception {
    // the run looks at everything up to here
    var last = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    for (int i = 1; i <= 5; i++) {
      var account = Map.of("name", "Buyer " + i, "keys", List.of(key("B" + i)));
      rest.post("accounts", account);
      post("B" + i, "R" + i, last.minusDays(i - 1), 1_000 * i);
    }
    rest.overEverything("relative");
    rest.score("relative");
    rest.primary("relative");
    var before = rest.until(buyer(1), page -> page.path("rows").path(0).path("score").isNumber());

    var posted = post("B1", "R99", last, 50_000);
    var change = posted.header("Kam-Change");
    var seen = rest.fetch(buyer(1), "Kam-Change", change).ok().path("rows").path(0);
    assertThat(seen.path("revenue").asDouble()).isCloseTo(51_000, within(0.001));

    var score = before.path("rows").path(0).path("score").asDouble();
    rest.until(buyer(1), page -> page.path("rows").path(0).path("score").asDouble() > score);

    var corrected = post("B1", "R99", last, 4_000);
    var after = rest.fetch(buyer(1), "Kam-Change", corrected.header("Kam-Change")).ok();
    assertThat(after.path("rows").path(0).path("revenue").asDouble()).isCloseTo(5_000, within(0.1));
  }

  @Test
  void aTransactionWaitsForItsAccountAndIsCountedMeanwhile() throws Exception {
    var orphans = rest.get("transactions/orphans").path("orphans").asLong();
    post("LATE", "L1", LocalDate.of(2026, 3, 1), 700);
    assertThat(rest.get("transactions/orphans").path("orphans").asLong()).isEqualTo(orphans + 1);
    var made =
        rest.call(
            "POST",
            "accounts",
            Rest.json(Map.of("name", "Latecomer", "keys", List.of(key("LATE")))));
    assertThat(rest.get("transactions/orphans").path("orphans").asLong()).isEqualTo(orphans);
    var rows = listed("Latecomer", made.header("Kam-Change"));
    assertThat(rows.path(0).path("revenue").asDouble()).isCloseTo(700, within(0.001));
  }

  @Test
  void peopleBelongToAccounts() throws Exception {
    var account = create("Peopled Ltd").path("id").asLong();
    var made =
        rest.post(
            "people",
            Map.of(
                "name",
                "张伟",
                "email",
                "zhang@example.com",
                "affiliations",
                List.of(Map.of("account", account, "role", "采购总监", "from", "2024-01-01"))));
    var people = rest.get("accounts/" + account + "/people");
    assertThat(people).hasSize(1);
    assertThat(people.toString()).contains("张伟", "采购总监");
    assertThat(rest.get("people/" + made.path("id").asLong()).toString())
        .contains("zhang@example.com");
    // personal data is above the operator's clearance
    assertThat(Rest.operator(node).get("accounts/" + account + "/people").toString())
        .doesNotContain("zhang@example.com")
        .doesNotContain("张伟");
  }

  @Test
  void theInterfaceDescribesItself() throws Exception {
    var document = new Rest(node, null).get("openapi.json");
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.path("info").path("title").asText()).isNotBlank();
    var text = document.toString();
    document
        .findValuesAsText("$ref")
        .forEach(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
    assertThat(text).contains("/v1/accounts/{id}", "/v1/imports/{id}/commit", "/v1/runs");
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        assertThat(operation.path("responses")).as(path + "").isNotEmpty()));

    var page = node.get("/api/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  private static JsonNode create(String name) throws Exception {
    return rest.post("accounts", Map.of("name", name));
  }

  private static Map<String, String> key(String key) {
    return Map.of("source", "erp", "key", key);
  }

  private static String buyer(int number) {
    return "accounts?search=Buyer+" + number + "&columns=name,revenue,score";
  }

  private static Rest.Answer post(String account, String reference, LocalDate day, int revenue)
      throws Exception {
    var answer =
        rest.call(
            "POST",
            "transactions",
            Rest.json(
                Map.of(
                    "source",
                    "erp",
                    "account",
                    account,
                    "reference",
                    reference,
                    "date",
                    day.toString(),
                    "revenue",
                    revenue,
                    "cost",
                    revenue / 2,
                    "currency",
                    "CNY")));
    answer.ok();
    return answer;
  }

  private static JsonNode listed(String search, String change) throws Exception {
    var path = "accounts?columns=name,revenue&search=" + Rest.encoded(search);
    return rest.fetch(path, "Kam-Change", change).ok().path("rows");
  }

  private static void isProblem(Rest.Answer answer, int status) throws Exception {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("detail").asText()).isNotBlank();
  }
}
