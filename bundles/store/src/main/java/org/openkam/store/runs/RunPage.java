package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.Result;

/**
 * Results in the order of account ids. The accounts of a stretch and those that only deltas know
 * are merged; whole stretches before the page are counted, not read.
 */
final class RunPage {
  private final Connection connection;
  private final RunRow run;
  private final List<String> codes;
  private final long[] fresh;
  private final List<Result> page = new ArrayList<>();
  private long skip;
  private final int limit;

  private RunPage(Connection connection, RunRow run, int offset, int limit) throws SQLException {
    this.connection = connection;
    this.run = run;
    this.codes = run.codes();
    this.fresh = Deltas.fresh(connection, run.id);
    this.skip = offset;
    this.limit = limit;
  }

  static List<Result> read(Connection connection, RunRow run, int offset, int limit)
      throws SQLException {
    RunPage page = new RunPage(connection, run, offset, limit);
    page.fill();
    return List.copyOf(page.page);
  }

  private void fill() throws SQLException {
    int freshFrom = 0;
    for (Stretch stretch : Columns.stretches(connection, run.id)) {
      if (page.size() == limit) return;
      int freshTo = upTo(stretch.last());
      int size = stretch.accounts() + freshTo - freshFrom;
      if (skip >= size) skip -= size;
      else stretch(stretch.number(), freshFrom, freshTo);
      freshFrom = freshTo;
    }
    take(new long[0], freshFrom, fresh.length, Map.of());
  }

  private void stretch(int number, int freshFrom, int freshTo) throws SQLException {
    Map<Columns.Key, String> hashes = Columns.hashes(connection, run.id, number);
    long[] ids = Chunk.longs(Chunks.read(connection, hashes.get(Columns.Key.of(Kind.ACCOUNTS))));
    take(ids, freshFrom, freshTo, hashes);
  }

  /** Merges ids and fresh ones, passes over what is before the page and takes what is on it. */
  private void take(long[] ids, int freshFrom, int freshTo, Map<Columns.Key, String> hashes)
      throws SQLException {
    List<Long> accounts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int i = 0;
    int f = freshFrom;
    while ((i < ids.length || f < freshTo) && page.size() + accounts.size() < limit) {
      boolean stored = f == freshTo || (i < ids.length && ids[i] < fresh[f]);
      if (skip > 0) skip--;
      else {
        accounts.add(stored ? ids[i] : fresh[f]);
        places.add(stored ? i : -1);
      }
      if (stored) i++;
      else f++;
    }
    if (!accounts.isEmpty()) read(accounts, places, hashes);
  }

  private void read(List<Long> accounts, List<Integer> places, Map<Columns.Key, String> hashes)
      throws SQLException {
    Map<Long, Result> deltas =
        Deltas.between(connection, run.id, accounts.get(0), accounts.get(accounts.size() - 1));
    StretchColumns columns = hashes.isEmpty() ? null : columns(hashes);
    for (int n = 0; n < accounts.size(); n++) {
      Result delta = deltas.get(accounts.get(n));
      page.add(delta != null ? delta : columns.result(accounts.get(n), places.get(n), codes));
    }
  }

  private StretchColumns columns(Map<Columns.Key, String> hashes) throws SQLException {
    return StretchColumns.read(connection, hashes, run.factors());
  }

  /** How many fresh ids are at or below an id. */
  private int upTo(long id) {
    int at = Arrays.binarySearch(fresh, id);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
