package org.openkam.api.book;

import java.util.List;
import java.util.Map;
import org.openkam.api.value.Value;

/**
 * A page of accounts.
 *
 * @param rows the rows
 * @param filtered how many accounts match
 * @param all how many accounts the actor may see
 * @param sums column to sum over all that match
 */
public record Page(List<Row> rows, long filtered, long all, Map<String, Value> sums) {
  /** Copies. */
  public Page {
    rows = List.copyOf(rows);
    sums = Map.copyOf(sums);
  }
}
