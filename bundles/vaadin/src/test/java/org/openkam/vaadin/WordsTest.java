package org.openkam.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void aSentenceIsInTheSessionsLanguageWithItsReference() {
    assertThat(Words.say(Locale.SIMPLIFIED_CHINESE, "vaadin.failure.words", "a1b2"))
        .contains("a1b2")
        .contains("故障");
    assertThat(Words.say(Locale.GERMAN, "vaadin.missing.title")).isEqualTo("There is no such page");
    assertThat(Words.say(null, "vaadin.start")).isEqualTo("Go to the start page");
  }

  private static java.util.Set<String> keys(Locale locale) {
    return ResourceBundle.getBundle("OSGI-INF.l10n.texts", locale).keySet();
  }
}
