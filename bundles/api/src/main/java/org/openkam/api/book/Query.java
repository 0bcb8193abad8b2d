package org.openkam.api.book;

import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.Refusal;

/**
 * A page of accounts.
 *
 * @param filter which accounts
 * @param search substring of name or key, case and width do not matter; empty: all
 * @param sort the order; empty: by account id
 * @param offset rows to skip, 0 to 10 million
 * @param limit rows wanted, 0 to 1000
 * @param columns the cells wanted per row
 * @param sums numeric columns to sum over all filtered accounts
 * @param atLeast waits up to 2 s until the book contains this change set
 */
public record Query(
    Filter filter,
    String search,
    List<Sort> sort,
    int offset,
    int limit,
    List<String> columns,
    List<String> sums,
    OptionalLong atLeast) {

  /** Checks and copies. */
  public Query {
    filter.checked();
    search = search == null ? "" : search.strip();
    if (search.length() > 200)
      throw Refusal.invalid("search", "refused.search.length", 200).thrown();
    if (offset < 0 || offset > 10_000_000)
      throw Refusal.invalid("offset", "refused.offset").thrown();
    if (limit < 0 || limit > 1000) throw Refusal.invalid("limit", "refused.limit", 1000).thrown();
    sort = List.copyOf(sort);
    columns = List.copyOf(columns);
    sums = List.copyOf(sums);
    if (columns.size() > 200) throw Refusal.invalid("columns", "refused.columns", 200).thrown();
  }

  /** The first accounts by a column, largest first. */
  public static Query top(int limit, String column, List<String> columns) {
    return new Query(
        Filter.everything(),
        "",
        List.of(new Sort(column, true)),
        0,
        limit,
        columns,
        List.of(),
        OptionalLong.empty());
  }
}
