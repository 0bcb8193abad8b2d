package org.openkam.ui.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.api.text.TextSource;

class MergedTextsTest {
  private final MergedTexts texts = new MergedTexts();

  @Test
  void everyBundlesTextsAreFoundInTheLanguageAskedFor() {
    texts.bindSource(source("a.hello", "你好,{0}", "Hello, {0}"));
    texts.bindSource(source("b.bye", "再见", "Bye"));

    assertThat(texts.getTranslation("a.hello", Locale.SIMPLIFIED_CHINESE, "海天")).isEqualTo("你好,海天");
    assertThat(texts.getTranslation("a.hello", Locale.FRENCH, "Acme")).isEqualTo("Hello, Acme");
    assertThat(texts.getTranslation("b.bye", Locale.TRADITIONAL_CHINESE)).isEqualTo("再见");
  }

  @Test
  void aBundleThatGoesTakesItsTextsAlongAndTheKeyShows() {
    TextSource source = source("a.hello", "你好", "Hello");
    texts.bindSource(source);
    texts.unbindSource(source);

    assertThat(texts.getTranslation("a.hello", Locale.ENGLISH)).isEqualTo("a.hello");
  }

  @Test
  void theFirstOfTwoBundlesKeepsAKeyUntilItGoes() {
    TextSource first = source("a.hello", "一", "one");
    texts.bindSource(first);
    texts.bindSource(source("a.hello", "二", "two"));

    assertThat(texts.getTranslation("a.hello", Locale.ENGLISH)).isEqualTo("one");
    texts.unbindSource(first);
    assertThat(texts.getTranslation("a.hello", Locale.ENGLISH)).isEqualTo("two");
  }

  @Test
  void aBrokenPatternIsShownAsItIs() {
    texts.bindSource(source("a.broken", "坏{", "broken {"));

    assertThat(texts.getTranslation("a.broken", Locale.ENGLISH, 1)).isEqualTo("broken {");
  }

  @Test
  void ourOwnTextsAreCompleteInBothLanguages() {
    OwnTexts own = new OwnTexts();

    assertThat(own.texts("zh").keySet()).isEqualTo(own.texts("en").keySet()).isNotEmpty();
    for (var section : org.openkam.ui.api.Section.values()) {
      assertThat(own.texts("zh")).containsKey(section.titleKey());
    }
  }

  private static TextSource source(String key, String zh, String en) {
    return language -> Map.of(key, language.equals("zh") ? zh : en);
  }
}
