package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text key of every bundle has its words in both languages, and none is left over. */
class TextKeysTest {
  private static final Path BUNDLES = Path.of("..", "..", "bundles");
  // names of views, cards and services look like keys and are none
  private static final Pattern IDS =
      Pattern.compile(
          "(inMenu\\(|page\\(|\\b(id|key)\\(\\) \\{\\s*return|configurationPid =)\\s*\"[^\"]*\"");
  // stored with a run under a name of its own; a plugin's parameters may have no label
  private static final Set<String> NOT_TEXTS = Set.of("gateway.kept.", "scoring.parameter.");
  // what stands between two sentences: nothing in Chinese
  private static final Set<String> JOINTS =
      Set.of("scoring.summary.between", "gateway.explain.space");
  private static final Set<String> NO_TEXTS = Set.of("derby", "health", "shell");

  private final Map<String, Properties> zh = texts("zh");
  private final Map<String, Properties> en = texts("en");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(zh.keySet()).isEqualTo(en.keySet()).contains("api", "store", "ui", "scoring");
    zh.forEach(
        (bundle, texts) ->
            assertThat(texts.keySet()).as(bundle).isEqualTo(en.get(bundle).keySet()));
  }

  @Test
  void noTwoBundlesClaimOneKey() {
    Map<Object, String> owners = new HashMap<>();
    en.forEach(
        (bundle, texts) ->
            texts
                .keySet()
                .forEach(
                    key ->
                        assertThat(owners.put(key, bundle)).as("%s in %s", key, bundle).isNull()));
  }

  @Test
  void everyKeyInTheSourcesHasAText() {
    Set<String> there = keys(en);
    String families =
        there.stream()
            .map(k -> k.substring(0, k.indexOf('.')))
            .distinct()
            .collect(Collectors.joining("|"));
    Pattern literal = Pattern.compile("\"((?:" + families + ")\\.[a-z0-9][A-Za-z0-9.-]*)\"");
    Set<String> used = literals(literal);

    assertThat(used).hasSizeGreaterThan(400);
    assertThat(used.stream().filter(key -> !has(there, key) && !NOT_TEXTS.contains(key))).isEmpty();
  }

  @Test
  void everyTextIsAMessagePattern() {
    Stream.of(zh, en)
        .flatMap(language -> language.values().stream())
        .forEach(
            texts ->
                texts.forEach(
                    (key, pattern) ->
                        assertThat(
                                new MessageFormat((String) pattern, Locale.ENGLISH)
                                    .format(new Object[] {1, 2, 3, 4, 5, 6}))
                            .as("%s", key)
                            .matches(text -> JOINTS.contains(key) || !text.isBlank())));
  }

  /** A literal that ends with a dot is completed at run time; a title stands with its words. */
  private static boolean has(Set<String> keys, String literal) {
    return keys.contains(literal)
        || keys.contains(literal + ".words")
        || literal.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(literal));
  }

  private static Set<String> literals(Pattern pattern) {
    try (var files = Files.walk(BUNDLES)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !NO_TEXTS.contains(BUNDLES.relativize(file).getName(0).toString()))
          .map(TextKeysTest::read)
          .map(source -> IDS.matcher(source).replaceAll(""))
          .flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Map<String, Properties> texts) {
    return texts.values().stream()
        .flatMap(t -> t.stringPropertyNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Properties> texts(String language) {
    Map<String, Properties> all = new HashMap<>();
    try (var bundles = Files.list(BUNDLES)) {
      for (Path bundle : List.copyOf(bundles.toList())) {
        Path file =
            bundle.resolve("src/main/resources/OSGI-INF/l10n/texts_" + language + ".properties");
        if (!Files.exists(file)) continue;
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        all.put(bundle.getFileName().toString(), texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
