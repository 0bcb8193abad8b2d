package org.openkam.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The texts of one bundle. Keys start with the bundle's role, so that no two bundles claim one key.
 */
@ConsumerType
public interface TextSource {

  /**
   * All texts in one language, as {@link java.text.MessageFormat} patterns.
   *
   * @param language {@code zh} or {@code en}
   * @return key to pattern; empty for a language that the bundle does not have
   */
  Map<String, String> texts(String language);

  /**
   * Reads {@code OSGI-INF/l10n/texts_zh.properties} and {@code texts_en.properties} (UTF-8) of a
   * class's bundle.
   *
   * @throws UncheckedIOException when a file cannot be read
   */
  static TextSource of(Class<?> owner) {
    return language -> {
      try (InputStream in =
          owner.getResourceAsStream("/OSGI-INF/l10n/texts_" + language + ".properties")) {
        if (in == null) return Map.of();
        Properties all = new Properties();
        all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return all.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(k -> k, all::getProperty));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
