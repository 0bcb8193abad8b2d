package org.openkam.gateway.imports;

import org.openkam.api.Refusal;

/** Names that people give, fit to be kept and shown. */
final class FileNames {
  private FileNames() {}

  /** The last part of what a browser sends, without anything that is no text. */
  static String safe(String name) {
    String last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
    if (clean.isEmpty()) return "upload";
    // the end holds the kind of file
    return clean.length() <= 200 ? clean : clean.substring(clean.length() - 200);
  }

  /** The name of a saved mapping. */
  static String mapping(String name) {
    String clean = name == null ? "" : name.strip();
    if (clean.isEmpty() || clean.length() > 60 || clean.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "gateway.mapping.name").thrown();
    }
    return clean;
  }
}
