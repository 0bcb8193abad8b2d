package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that the code uses has a text and a cure in both languages. */
class TextsTest {
  private final Map<String, String> zh = new ModuleTexts().texts("zh");
  private final Map<String, String> en = new ModuleTexts().texts("en");

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(zh.keySet()).isEqualTo(en.keySet());
  }

  @Test
  void everyKeyHasItsTextAndItsCure() throws IOException {
    Set<String> keys = new TreeSet<>();
    Pattern key = Pattern.compile("\"(accounts\\.[a-z]+[a-z.]*)\"");
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher found = key.matcher(Files.readString(source));
        while (found.find()) keys.add(found.group(1));
      }
    }
    assertThat(keys).hasSizeGreaterThan(30);
    assertThat(en.keySet()).containsAll(keys);
    for (String k : keys) {
      if (!k.startsWith("accounts.step.")) assertThat(en).containsKey(k + ".cure");
    }
  }
}
