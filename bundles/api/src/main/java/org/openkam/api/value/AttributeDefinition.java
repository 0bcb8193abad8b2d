package org.openkam.api.value;

import java.util.Map;
import java.util.Objects;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;

/**
 * A typed attribute of accounts. The standard ones ship with the platform, others are added by an
 * enterprise.
 *
 * @param name lower-case name, letters, digits and underscore, at most 60 characters; the column's
 *     name in the book
 * @param type its type
 * @param unit what it counts
 * @param dataClass how sensitive it is
 * @param labels language ({@code zh}, {@code en}) to label
 */
public record AttributeDefinition(
    String name, ValueType type, Unit unit, DataClass dataClass, Map<String, String> labels) {

  /** Checks. */
  public AttributeDefinition {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(dataClass, "dataClass");
    if (name == null || !name.matches("[a-z][a-z0-9_]{0,59}")) {
      throw Refusal.invalid("name", "refused.attribute.name", String.valueOf(name)).thrown();
    }
    labels = Map.copyOf(labels);
  }

  /** The label in a language, the name itself where there is none. */
  public String label(String language) {
    return labels.getOrDefault(language, name);
  }
}
