package org.openkam.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void everyKeyInOurSourcesHasATextAndACureInBothLanguages() throws IOException {
    Set<String> used = new TreeSet<>();
    Pattern key = Pattern.compile("\"((?:refused|security)\\.[a-z.]*[a-z])\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        key.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    for (String why : Set.of("short", "long", "common", "name")) {
      used.add("security.password." + why);
    }
    assertThat(used).hasSizeGreaterThan(20);
    for (String language : Set.of("zh", "en")) {
      Set<String> known = new HashSet<>(load("src/main/resources", language));
      known.addAll(load("../api/src/main/resources", language));
      assertThat(known).containsAll(used);
      used.forEach(k -> assertThat(known).contains(k + ".cure"));
    }
    assertThat(load("src/main/resources", "zh")).isEqualTo(load("src/main/resources", "en"));
  }

  private static Set<String> load(String resources, String language) throws IOException {
    Properties all = new Properties();
    Path file = Path.of(resources, "OSGI-INF/l10n/texts_" + language + ".properties");
    try (var in = Files.newBufferedReader(file)) {
      all.load(in);
    }
    return all.stringPropertyNames();
  }
}
