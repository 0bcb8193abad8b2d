package org.openkam.store.tx;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * How an answer is kept for a repetition of the same request.
 *
 * @param keep to text, before the commit
 * @param answer from text, outside of any transaction
 */
public record Replay<T>(Function<T, String> keep, Function<String, T> answer) {

  /** An answer that an id says. */
  public static <T> Replay<T> id(ToLongFunction<T> id, LongFunction<T> of) {
    return new Replay<>(
        value -> Long.toString(id.applyAsLong(value)), text -> of.apply(Long.parseLong(text)));
  }

  /** An id itself. */
  public static Replay<Long> ofLong() {
    return id(Long::longValue, Long::valueOf);
  }

  /** A text itself. */
  public static Replay<String> ofText() {
    return new Replay<>(Function.identity(), Function.identity());
  }
}
