package org.openkam.api.imports;

import java.util.Map;
import org.openkam.api.value.ValueType;

/**
 * A field that a column can be mapped to.
 *
 * @param name for example {@code account.key}, {@code account.name}, {@code
 *     account.attribute.industry}, {@code reference}, {@code line}, {@code date}, {@code
 *     product.key}, {@code quantity}, {@code price}, {@code revenue}, {@code cost}, {@code profit},
 *     {@code discount}, {@code discount.rate}, {@code currency}
 * @param type its type
 * @param required without it the file cannot be imported (a derivation may fill it)
 * @param labels language to label
 */
public record Field(String name, ValueType type, boolean required, Map<String, String> labels) {
  /** Copies. */
  public Field {
    labels = Map.copyOf(labels);
  }
}
