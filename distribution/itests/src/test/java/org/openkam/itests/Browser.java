package org.openkam.itests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An installed Chromium. Collects what pages complain about on their console. */
public final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(FLAGS));
  }

  /** Skips the calling test when none is installed, or fails it with -Dkam.require=browser. */
  public static Browser installed() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROME_PATH")),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new)
        .orElseGet(() -> Required.missing("browser", "no Chromium or Chrome is installed"));
  }

  /** A page of a fresh profile: no cookies, this language, this width. */
  public Page page(String language, int width) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 600 ? 844 : 900));
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text() + " @ " + message.location());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /** Errors on the console of any page so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps a picture under target/screenshots. */
  public static Path screenshot(Page page, String name) {
    var file = Path.of(System.getProperty("kam.screenshots"), name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
