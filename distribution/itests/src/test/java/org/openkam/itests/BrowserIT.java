package org.openkam.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty installation to graded accounts, in a real browser, in both languages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserIT {
  private static final double PATIENCE = 60_000;

  private static Distribution node;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void start() throws Exception {
    node = Distribution.started();
    browser = Browser.installed();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page = browser.page("en-GB", 1280);
    page.setDefaultTimeout(PATIENCE);
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) browser.close();
    if (node != null) node.close();
  }

  @Test
  @Order(1)
  void theTokenFromTheConsoleMakesTheFirstAdministrator() throws Exception {
    page.navigate(node.uri("/").toString());
    assertThat(page.getByText("Set up OpenKAM").first()).isVisible();
    Browser.screenshot(page, "set-up-en-1280");
    page.getByLabel("One-time token").fill(Rest.setUpToken(node));
    page.getByLabel("Name of your enterprise").fill("Adventure Works");
    page.locator("input[type=password]").fill(Rest.PASSWORD);
    button("Create administrator").click();
    assertThat(button("Import your data")).isVisible();
    assertThat(button("Load the demo")).isVisible();
    Browser.screenshot(page, "start-empty-en-1280");
  }

  @Test
  @Order(2)
  void theWizardBringsInAccountsAndTheirSales() throws Exception {
    button("Import your data").click();
    upload("adventureworks_resellers.csv.gz", "701");
    button("Import another file").click();
    upload("adventureworks_reseller_sales.csv.gz", "60,855");
    assertThat(page.getByText("Which accounts are your key accounts?")).isVisible();
    assertThat(page.getByText("“Relative” separates your accounts best")).isVisible();
    assertThat(page.getByText("newest transaction is older than 90 days")).isVisible();
    Browser.screenshot(page, "proposal-en-1280");
  }

  @Test
  @Order(3)
  void oneClickScoresThemAllAndEveryScoreHasItsReason() throws Exception {
    // the proposed model's button comes last
    page.getByRole(AriaRole.BUTTON, named("Score with it")).last().click();
    var rest = Rest.operator(node);
    rest.until("accounts/columns", c -> c.findValuesAsText("name").contains("score"));
    rest.until("settings", s -> s.path("primaryModel").asText().equals("relative"));
    var best = rest.get("accounts?sort=-score&limit=1&columns=name,score,grade").path("rows");
    var name = best.path(0).path("name").asText();
    assertThat(best.path(0).path("grade").asText()).isEqualTo("core");

    page.navigate(node.uri("/accounts").toString());
    assertThat(page.getByText("701 accounts").first()).isVisible();
    Browser.screenshot(page, "accounts-en-1280");
    page.navigate(node.uri("/accounts/" + best.path(0).path("id").asLong()).toString());
    assertThat(page.getByText(name).first()).isVisible();
    page.getByRole(AriaRole.TAB, named("Value")).click();
    assertThat(page.getByText("Revenue rank").first()).isVisible();
    Browser.screenshot(page, "account-value-en-1280");
  }

  @Test
  @Order(4)
  void theSameInChineseAndOnAPhone() throws Exception {
    for (int width : List.of(1280, 390)) {
      var chinese = browser.page("zh-CN", width);
      chinese.setDefaultTimeout(PATIENCE);
      chinese.navigate(node.uri("/").toString());
      assertThat(chinese.locator("html")).hasAttribute("lang", "zh-CN");
      chinese.locator("input:not([type=password])").first().fill("admin");
      chinese.locator("input[type=password]").fill(Rest.PASSWORD);
      Browser.screenshot(chinese, "sign-in-zh-" + width);
      chinese.locator("vaadin-button[theme~=primary]").click();
      assertThat(chinese.getByText("帕累托").first()).isVisible();
      Browser.screenshot(chinese, "start-zh-" + width);
      chinese.navigate(node.uri("/accounts").toString());
      assertThat(chinese.getByText("701").first()).isVisible();
      Browser.screenshot(chinese, "accounts-zh-" + width);
      assertThat(widthOf(chinese)).isLessThanOrEqualTo(width);
      chinese.context().close();
    }
  }

  @Test
  @Order(5)
  void noPageComplainedOnItsConsole() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void upload(String file, String rows) {
    page.locator("input[type=file]").first().setInputFiles(SampleData.file(file));
    button("Try it").click();
    var commit = button("Commit " + rows + " rows");
    assertThat(commit).isVisible();
    Browser.screenshot(page, "dry-run-" + rows + "-en-1280");
    commit.click();
    assertThat(page.getByText("The import is in force").first()).isVisible();
  }

  private static int widthOf(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }
}
