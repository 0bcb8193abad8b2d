package org.openkam.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextKeysTest {
  private static final Pattern LITERAL = Pattern.compile("\"(ui\\.[a-z0-9.-]*)\"");
  // names of views and cards look like keys and are none
  private static final Pattern IDS =
      Pattern.compile("(inMenu\\(|page\\(|\\bid\\(\\) \\{\\s*return)\\s*\"[^\"]*\"");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(own("zh").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(own("en").stringPropertyNames());
  }

  @Test
  void everyKeyInTheSourcesHasAText() throws IOException {
    for (String language : List.of("zh", "en")) {
      Set<String> there = all(language);
      assertThat(literals().stream().filter(key -> !has(there, key))).as(language).isEmpty();
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> used = literals();
    assertThat(own("en").stringPropertyNames().stream().filter(key -> !uses(used, key))).isEmpty();
  }

  @Test
  void everyTextIsAMessagePattern() throws IOException {
    for (String language : List.of("zh", "en")) {
      own(language)
          .forEach(
              (key, pattern) ->
                  assertThat(
                          new MessageFormat((String) pattern, Locale.forLanguageTag(language))
                              .format(new Object[] {1, 2, 3, 4, 5}))
                      .as("%s in %s", key, language)
                      .isNotBlank());
    }
  }

  /** A literal that ends with a dot is completed at run time. */
  private static boolean has(Set<String> keys, String literal) {
    return literal.endsWith(".")
        ? keys.stream().anyMatch(key -> key.startsWith(literal))
        : keys.contains(literal)
            || keys.contains(literal + ".title") && keys.contains(literal + ".words");
  }

  private static boolean uses(Set<String> literals, String key) {
    return literals.contains(key)
        || literals.contains(key.replaceFirst("\\.(title|words)$", ""))
        || literals.stream().anyMatch(l -> l.endsWith(".") && key.startsWith(l));
  }

  private static Set<String> literals() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TextKeysTest::read)
          .map(source -> IDS.matcher(source).replaceAll(""))
          .flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties own(String language) throws IOException {
    return load(
        Path.of("src/main/resources/OSGI-INF/l10n/texts_" + language + ".properties")
            .toUri()
            .toURL());
  }

  /** With those of the bundles that this one is built on. */
  private static Set<String> all(String language) throws IOException {
    Set<String> keys = new TreeSet<>();
    String name = "OSGI-INF/l10n/texts_" + language + ".properties";
    for (URL file : Collections.list(TextKeysTest.class.getClassLoader().getResources(name))) {
      keys.addAll(load(file).stringPropertyNames());
    }
    return keys;
  }

  private static Properties load(URL file) throws IOException {
    Properties texts = new Properties();
    try (var in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
