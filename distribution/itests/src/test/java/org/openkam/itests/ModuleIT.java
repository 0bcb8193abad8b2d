package org.openkam.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The scoring module stops and starts again while people work. */
class ModuleIT {
  private static final double PATIENCE = 60_000;
  private static final String COLUMNS = "accounts?columns=name,score,grade&sort=-score&limit=500";

  @Test
  void whatItBringsGoesAndComesWithIt() throws Exception {
    try (var node = Distribution.unpack();
        var console = Console.open(node);
        var browser = Browser.installed()) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      var rest = Rest.administratorOf(console.screen(), node, "CNY");
      rest.done(rest.post("demo", Map.of("accounts", 200, "transactions", 5_000)));
      rest.until("accounts/columns", c -> c.findValuesAsText("name").contains("score"));
      var scored = rest.until(COLUMNS, page -> page.path("rows").path(0).path("score").isNumber());
      var page = signedIn(browser, node);
      assertThat(entry(page)).isVisible();
      entry(page).click();
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/value/models"));

      console.type("bundle:stop org.openkam.scoring");
      // who stands on its page is led back, without touching anything
      assertThat(entry(page)).hasCount(0);
      assertThat(page).not().hasURL(java.util.regex.Pattern.compile(".*/value/models"));
      Browser.screenshot(page, "scoring-stopped-en-1280");
      assertThat(node.ready()).isTrue();

      var refused = rest.call("POST", "runs", Rest.json(Map.of("model", "relative")));
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(refused.header("Retry-After")).isNotBlank();
      assertThat(refused.body().path("detail").asText()).contains("scoring");

      assertThat(column(rest, "score").path("suspendedSince").asText()).isNotBlank();
      assertThat(column(rest, "grade").path("suspendedSince").asText()).isNotBlank();
      assertThat(rest.get(COLUMNS).path("rows")).isEqualTo(scored.path("rows"));
      var grade = scored.path("rows").path(0).path("grade").asText();
      var filter = Map.of("column", "grade", "in", List.of(grade));
      var found =
          rest.post("accounts/query", Map.of("filter", filter, "columns", List.of("grade")));
      assertThat(found.path("filtered").asLong()).isPositive().isLessThan(200);
      var first = scored.path("rows").path(0).path("id").asLong();
      assertThat(rest.get("accounts/" + first + "/explanation").path("suspended").asBoolean())
          .isTrue();
      assertThat(rest.post("accounts", Map.of("name", "Made meanwhile")).path("id").asLong())
          .isPositive();

      console.type("bundle:start org.openkam.scoring");
      assertThat(entry(page)).isVisible();
      rest.until(
          "accounts/columns",
          columns -> column(columns, "score").path("suspendedSince").asText("").isEmpty());
      assertThat(rest.score("relative").path("accounts").asLong()).isGreaterThan(200);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static Page signedIn(Browser browser, Distribution node) {
    var page = browser.page("en-GB", 1280);
    page.setDefaultTimeout(PATIENCE);
    page.navigate(node.uri("/").toString());
    page.locator("input:not([type=password])").first().fill("admin");
    page.locator("input[type=password]").fill(Rest.PASSWORD);
    page.locator("vaadin-button[theme~=primary]").click();
    return page;
  }

  private static Locator entry(Page page) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Scoring models"));
  }

  private static JsonNode column(Rest rest, String name) throws Exception {
    return column(rest.get("accounts/columns"), name);
  }

  private static JsonNode column(JsonNode columns, String name) {
    for (var column : columns) {
      if (column.path("name").asText().equals(name)) return column;
    }
    throw new AssertionError("no column " + name);
  }
}
