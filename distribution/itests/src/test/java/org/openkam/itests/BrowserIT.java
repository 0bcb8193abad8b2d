package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The browser that the other tests drive really is one. */
class BrowserIT {
  @Test
  void readsTheHealthPage() throws Exception {
    try (var node = Distribution.started();
        var browser = Browser.installed()) {
      var page = browser.page("en-GB", 1280);
      page.navigate(node.uri("/health.txt").toString());
      assertThat(page.textContent("body")).isEqualTo("OK");
      assertThat(browser.complaints()).noneMatch(text -> !text.contains("favicon"));
    }
  }
}
