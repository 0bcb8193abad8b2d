package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.store.tx.Transactions;

/**
 * What deltas need to know of a run. A run never changes, so it is kept for the last few of them:
 * else every posted transaction would inflate and check a chunk of ids for each model.
 */
final class RunShapes {
  private static final int KEPT = 4;

  /** A stretch with its ids; runs over the same accounts share the array. */
  private record Span(Stretch stretch, String hash, long[] ids) {}

  /** Model, grade codes, number of factors and accounts of a run. */
  record Shape(String model, List<String> codes, int factors, List<Span> spans) {

    /** For each account, true when it is in no stretch of the run. */
    boolean[] absent(long[] accounts) {
      boolean[] absent = new boolean[accounts.length];
      for (int i = 0; i < accounts.length; i++) absent[i] = !holds(accounts[i]);
      return absent;
    }

    private boolean holds(long account) {
      for (Span span : spans) {
        if (account < span.stretch.first() || account > span.stretch.last()) continue;
        return Arrays.binarySearch(span.ids, account) >= 0;
      }
      return false;
    }
  }

  private final Transactions transactions;
  private final RunRows rows;
  private final Map<Long, Shape> kept = new LinkedHashMap<>(16, 0.75f, true);

  RunShapes(Transactions transactions, RunRows rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  synchronized Optional<Shape> of(long run) {
    Shape known = kept.get(run);
    if (known != null) return Optional.of(known);
    Optional<Shape> read = rows.find(run).map(this::read);
    read.ifPresent(
        shape -> {
          kept.put(run, shape);
          if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
        });
    return read;
  }

  private Shape read(RunRow row) {
    List<Span> spans = transactions.read(connection -> spans(connection, row.id));
    return new Shape(row.model, row.codes(), row.factors(), spans);
  }

  private List<Span> spans(Connection connection, long run) throws SQLException {
    List<Span> spans = new ArrayList<>();
    for (Stretch stretch : Columns.stretches(connection, run)) {
      String hash =
          Columns.hashes(connection, run, stretch.number()).get(Columns.Key.of(Kind.ACCOUNTS));
      spans.add(new Span(stretch, hash, ids(connection, hash)));
    }
    return List.copyOf(spans);
  }

  private long[] ids(Connection connection, String hash) throws SQLException {
    for (Shape shape : kept.values()) {
      for (Span span : shape.spans) if (span.hash.equals(hash)) return span.ids;
    }
    return Chunk.longs(Chunks.read(connection, hash));
  }
}
