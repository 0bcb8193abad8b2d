package org.openkam.api.imports;

import java.util.List;

/**
 * What is known of an uploaded file before its dry run.
 *
 * @param shape how it is written
 * @param type what its rows look like
 * @param fields all fields that can be mapped
 * @param guess the mapping guessed from header names and sampled values
 * @param open required fields that the guess leaves without a value
 */
public record Inspection(
    FileShape shape, ImportType type, List<Field> fields, Mapping guess, List<String> open) {
  /** Copies. */
  public Inspection {
    fields = List.copyOf(fields);
    open = List.copyOf(open);
  }
}
