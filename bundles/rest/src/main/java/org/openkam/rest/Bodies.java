package org.openkam.rest;

import org.openkam.api.Refusal;

/** Bodies that must be there. */
final class Bodies {
  private Bodies() {}

  static <T> T given(T body) {
    if (body == null) throw Refusal.of(Refusal.Kind.MALFORMED, "refused.body").thrown();
    return body;
  }

  static <T> T given(T value, String field) {
    if (value == null) throw Refusal.invalid(field, "refused.missing", field).thrown();
    return value;
  }
}
