package org.openkam.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void anyChineseIsSimplifiedChinese() {
    for (String tag : List.of("zh", "zh-CN", "zh-TW", "zh-Hant-HK")) {
      assertThat(language(tag, "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
  }

  @Test
  void theFirstLanguageThatWeSpeakCounts() {
    assertThat(language("fr", "en-GB", "zh-CN")).isEqualTo(Locale.ENGLISH);
    assertThat(language("fr", "zh-CN", "en-GB")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void everybodyElseGetsEnglish() {
    assertThat(language("de", "fr")).isEqualTo(Locale.ENGLISH);
    assertThat(language()).isEqualTo(Locale.ENGLISH);
  }

  private static Locale language(String... tags) {
    return Language.of(Stream.of(tags).map(Locale::forLanguageTag).toList());
  }
}
