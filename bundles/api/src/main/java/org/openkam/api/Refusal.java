package org.openkam.api;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Why something was not done: what, where and the cure. Faces turn it into a problem document (RFC
 * 9457), a form field's error or an exit code; the texts are found by key ({@code messageKey} and
 * {@code messageKey + ".cure"}).
 *
 * @param kind the sort of refusal
 * @param field the field or column it is about, empty when it is about the whole
 * @param row the row of a file, counted from 1 with the header as row 1; empty when not about a row
 * @param messageKey key of the sentence; {@code messageKey + ".cure"} is the key of what to do
 *     about it
 * @param arguments what fills the sentence; text, numbers and dates only, never secrets
 */
public record Refusal(
    Kind kind, String field, OptionalLong row, String messageKey, List<Object> arguments) {

  /** The sorts of refusal and the HTTP status each becomes. */
  public enum Kind {
    /** The request itself makes no sense. */
    MALFORMED(400),
    /** Nobody is signed in. */
    UNAUTHENTICATED(401),
    /** The actor may not. */
    FORBIDDEN(403),
    /** Not there, or not for this actor: both answer alike. */
    NOT_FOUND(404),
    /** Contradicts what is there. */
    CONFLICT(409),
    /** Somebody changed it since it was read. */
    STALE(412),
    /** Larger than the limit. */
    TOO_LARGE(413),
    /** Understood and not acceptable. */
    INVALID(422),
    /** Too many at a time; later is fine. */
    TOO_MANY(429),
    /** A module, the book or the store is not able to just now. */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
      return status;
    }
  }

  /** Checks and copies. */
  public Refusal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(messageKey, "messageKey");
    field = field == null ? "" : field;
    row = row == null ? OptionalLong.empty() : row;
    arguments = List.copyOf(arguments);
  }

  /** A refusal about the whole. */
  public static Refusal of(Kind kind, String messageKey, Object... arguments) {
    return new Refusal(kind, "", OptionalLong.empty(), messageKey, List.of(arguments));
  }

  /** The usual refusal of a value. */
  public static Refusal invalid(String field, String messageKey, Object... arguments) {
    return new Refusal(Kind.INVALID, field, OptionalLong.empty(), messageKey, List.of(arguments));
  }

  /** The same refusal, about a row of a file. */
  public Refusal atRow(long number) {
    return new Refusal(kind, field, OptionalLong.of(number), messageKey, arguments);
  }

  /** As an exception. */
  public RefusedException thrown() {
    return new RefusedException(List.of(this));
  }
}
