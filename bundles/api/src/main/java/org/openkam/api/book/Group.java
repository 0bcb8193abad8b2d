package org.openkam.api.book;

import java.util.Map;
import org.openkam.api.value.Value;

/**
 * One group.
 *
 * @param value the value, {@link Value#MISSING} for accounts without one
 * @param count how many accounts
 * @param sums column to sum
 */
public record Group(Value value, long count, Map<String, Value> sums) {
  /** Copies. */
  public Group {
    sums = Map.copyOf(sums);
  }
}
