package org.openkam.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.api.Refusal;
import org.openkam.api.text.TextSource;

class TextPoolTest {
  private final TextPool texts = new TextPool();

  TextPoolTest() {
    texts.addSource(new GatewayTexts());
  }

  @Test
  void aSentenceNamesRowAndColumn() {
    texts.addSource(
        language -> language.equals("en") ? Map.of("x.number", "\"{0}\" is no number.") : Map.of());
    Refusal why = Refusal.invalid("Revenue", "x.number", "abc").atRow(1717);
    assertThat(texts.sentence(Locale.ENGLISH, why))
        .isEqualTo("row 1717, column \"Revenue\": \"abc\" is no number.");
    assertThat(texts.sentence(Locale.CHINA, why)).isEqualTo("第 1717 行，列“Revenue”：x.number");
    Refusal whole =
        new Refusal(Refusal.Kind.INVALID, "", OptionalLong.empty(), "x.number", List.of("a"));
    assertThat(texts.sentence(Locale.ENGLISH, whole)).isEqualTo("\"a\" is no number.");
  }

  @Test
  void textsComeAndGoWithTheirBundle() {
    TextSource plugin = language -> Map.of("plugin.hello", "hello {0}");
    texts.addSource(plugin);
    assertThat(texts.text(Locale.ENGLISH, "plugin.hello", "you")).isEqualTo("hello you");
    texts.removeSource(plugin);
    assertThat(texts.text(Locale.ENGLISH, "plugin.hello", "you")).isEqualTo("plugin.hello");
  }

  @Test
  void aSourceThatThrowsCostsOthersNothing() {
    texts.addSource(
        language -> {
          throw new IllegalStateException();
        });
    assertThat(texts.text(Locale.ENGLISH, "gateway.refused.row")).isEqualTo("Row");
  }

  @Test
  void everyKeyInOurSourcesHasATextInBothLanguages() throws IOException {
    Set<String> used = new TreeSet<>();
    Pattern key = Pattern.compile("\"((?:refused|gateway)\\.[a-z.]*[a-z])\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        key.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    assertThat(used).hasSizeGreaterThan(30);
    for (String language : List.of("zh", "en")) {
      Set<String> known = new HashSet<>(load("src/main/resources", language).stringPropertyNames());
      known.addAll(load("../api/src/main/resources", language).stringPropertyNames());
      assertThat(known).as(language).containsAll(used);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyPatternParsesAndEveryRefusalHasACure(String language) throws IOException {
    Properties ours = load("src/main/resources", language);
    String other = language.equals("zh") ? "en" : "zh";
    assertThat(ours.stringPropertyNames())
        .isEqualTo(load("src/main/resources", other).stringPropertyNames());
    for (String key : ours.stringPropertyNames()) {
      assertThat(new MessageFormat(ours.getProperty(key)).format(new Object[] {"a", "b", "c"}))
          .as(key)
          .doesNotContain("{");
      if (key.startsWith("refused.") && !key.endsWith(".cure")) {
        assertThat(ours).containsKey(key + ".cure");
      }
    }
  }

  private static Properties load(String resources, String language) throws IOException {
    Properties all = new Properties();
    Path file = Path.of(resources, "OSGI-INF/l10n/texts_" + language + ".properties");
    try (var in = Files.newBufferedReader(file)) {
      all.load(in);
    }
    return all;
  }
}
