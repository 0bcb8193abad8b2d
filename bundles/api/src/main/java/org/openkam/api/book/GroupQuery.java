package org.openkam.api.book;

import java.util.List;
import java.util.OptionalLong;

/**
 * Counts and sums per value of a column.
 *
 * @param filter which accounts
 * @param search substring as in {@link Query}
 * @param by the column to group by
 * @param sums numeric columns to sum per group
 * @param limit largest groups first, 1 to 1000
 * @param atLeast as in {@link Query}
 */
public record GroupQuery(
    Filter filter, String search, String by, List<String> sums, int limit, OptionalLong atLeast) {
  /** Checks and copies. */
  public GroupQuery {
    filter.checked();
    search = search == null ? "" : search.strip();
    sums = List.copyOf(sums);
    limit = Math.max(1, Math.min(1000, limit));
  }
}
