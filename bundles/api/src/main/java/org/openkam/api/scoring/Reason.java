package org.openkam.api.scoring;

import java.util.List;

/**
 * Why an account got its points: a text key and what fills it. The patterns are stored with the
 * run, so it stays readable when the module is gone.
 *
 * @param key text key, {@code <role>.reason.<...>}
 * @param arguments numbers (Double, Long), texts and days (LocalDate)
 */
public record Reason(String key, List<Object> arguments) {
  /** Copies. */
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** A reason. */
  public static Reason of(String key, Object... arguments) {
    return new Reason(key, List.of(arguments));
  }
}
