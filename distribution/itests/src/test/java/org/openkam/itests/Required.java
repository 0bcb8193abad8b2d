package org.openkam.itests;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;

/** A test that lacks its browser or its data skips, unless {@code -Dkam.require} names them. */
final class Required {
  private Required() {}

  /** Never returns: skips the calling test, or fails it when {@code part} is required. */
  static <T> T missing(String part, String sentence) {
    if (List.of(System.getProperty("kam.require", "").split(",")).contains(part)) {
      return fail(sentence + " (-Dkam.require names \"" + part + "\")");
    }
    return abort(sentence);
  }
}
