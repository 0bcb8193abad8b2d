package org.openkam.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Who changes something, and the key that makes a repetition harmless.
 *
 * @param actor who acts
 * @param idempotencyKey the caller's key; the same key of the same actor gives the first answer
 *     again and changes nothing; at most 200 characters
 * @param fingerprint hash of the request; the same key with another fingerprint is refused as
 *     CONFLICT
 */
public record Write(Actor actor, Optional<String> idempotencyKey, String fingerprint) {

  /** Checks. */
  public Write {
    Objects.requireNonNull(actor, "actor");
    fingerprint = fingerprint == null ? "" : fingerprint;
    if (idempotencyKey.isPresent()
        && (idempotencyKey.get().isBlank() || idempotencyKey.get().length() > 200)) {
      throw Refusal.invalid("Idempotency-Key", "refused.idempotency.key").thrown();
    }
  }

  /** A write without an idempotency key. */
  public static Write by(Actor actor) {
    return new Write(actor, Optional.empty(), "");
  }

  /** A write that may be repeated with the same key. */
  public static Write by(Actor actor, String idempotencyKey, String fingerprint) {
    return new Write(actor, Optional.of(idempotencyKey), fingerprint);
  }
}
