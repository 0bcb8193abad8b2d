package org.openkam.api.value;

import java.time.LocalDate;
import org.openkam.api.Refusal;

/**
 * A stretch of days that figures are computed over, both ends included.
 *
 * @param from first day; {@link LocalDate#MIN} means from the beginning
 * @param asOf last day; nothing later is looked at by anyone
 */
public record Window(LocalDate from, LocalDate asOf) {

  /** Checks. */
  public Window {
    if (from.isAfter(asOf))
      throw Refusal.invalid("period", "refused.period.order", from, asOf).thrown();
  }

  /** First day as days since 1970-01-01, clamped to int. */
  public int firstDay() {
    return (int) Math.max(Integer.MIN_VALUE, from.toEpochDay());
  }

  /** Last day as days since 1970-01-01, clamped to int. */
  public int lastDay() {
    return (int) Math.min(Integer.MAX_VALUE, asOf.toEpochDay());
  }
}
