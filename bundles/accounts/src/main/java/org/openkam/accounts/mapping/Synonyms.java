package org.openkam.accounts.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.openkam.accounts.parse.Plain;
import org.openkam.api.value.AttributeDefinition;

/** Which fields a header name may mean. */
final class Synonyms {
  /** A field that a name may mean, and how good a name for it that is: 0 is best. */
  record Meaning(String field, int rank) {}

  private static final Properties SHIPPED = shipped();
  private final Map<String, List<Meaning>> byName = new HashMap<>();

  /** The shipped names and those of the defined attributes. */
  Synonyms(List<AttributeDefinition> attributes) {
    for (String field : SHIPPED.stringPropertyNames()) {
      if (field.startsWith(Fields.ATTRIBUTE)
          && attributes.stream().noneMatch(a -> field.equals(Fields.ATTRIBUTE + a.name()))) {
        continue;
      }
      String[] names = SHIPPED.getProperty(field).strip().split("\\s+");
      for (int i = 0; i < names.length; i++) add(names[i], field, i);
    }
    for (AttributeDefinition a : attributes) {
      add(a.name(), Fields.ATTRIBUTE + a.name(), 100);
      a.labels().values().forEach(label -> add(label, Fields.ATTRIBUTE + a.name(), 101));
    }
    byName.values().forEach(all -> all.sort(Comparator.comparingInt(Meaning::rank)));
  }

  private void add(String name, String field, int rank) {
    List<Meaning> meanings = byName.computeIfAbsent(normal(name), k -> new ArrayList<>());
    if (meanings.stream().noneMatch(m -> m.field().equals(field))) {
      meanings.add(new Meaning(field, rank));
    }
  }

  /** What a header may mean, best first; a field's full name means itself. */
  List<Meaning> of(String header) {
    List<Meaning> meanings = byName.getOrDefault(normal(header), List.of());
    return meanings.isEmpty() && SHIPPED.containsKey(header.strip())
        ? List.of(new Meaning(header.strip(), 0))
        : meanings;
  }

  /** Lower case, half width, letters and digits only. */
  static String normal(String header) {
    StringBuilder normal = new StringBuilder(header.length());
    Plain.halfWidth(header)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  private static Properties shipped() {
    Properties all = new Properties();
    try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.properties")) {
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
