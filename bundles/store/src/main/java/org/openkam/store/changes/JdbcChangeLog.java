package org.openkam.store.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ChangeSet;
import org.openkam.store.tx.ChangeHead;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the change sets. */
@Component
public final class JdbcChangeLog implements ChangeLog {
  // One query each, by its key: joined, Derby reads the whole log for every commit. The comments
  // are Derby's own way to name the key.
  private static final String SETS =
      "SELECT n, at_ms, actor FROM change_set --DERBY-PROPERTIES constraint=PK_CHANGE_SET\n"
          + " WHERE n > ? AND n <= ? ORDER BY n";
  private static final String ENTRIES =
      "SELECT change_n, kind, subject, related, text_key"
          + " FROM change_entry --DERBY-PROPERTIES constraint=PK_CHANGE_ENTRY\n"
          + " WHERE change_n > ? AND change_n <= ? ORDER BY change_n, pos";

  private final Transactions transactions;

  @Activate
  public JdbcChangeLog(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public long head() {
    return transactions.read(ChangeHead::read);
  }

  @Override
  public List<ChangeSet> after(long number, int limit) {
    return transactions.read(connection -> after(connection, number, limit));
  }

  private static List<ChangeSet> after(Connection connection, long number, int limit)
      throws SQLException {
    // numbers have no gaps
    long last = number > Long.MAX_VALUE - limit ? Long.MAX_VALUE : number + limit;
    List<ChangeSet> sets = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SETS)) {
      query.setLong(1, number);
      query.setLong(2, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Instant at = Instant.ofEpochMilli(rows.getLong(2));
          sets.add(new ChangeSet(rows.getLong(1), at, rows.getString(3), List.of()));
        }
      }
    }
    if (sets.isEmpty()) return sets;
    // what was committed since is left for the next look
    Map<Long, List<Change>> changes =
        changes(connection, number, sets.get(sets.size() - 1).number());
    sets.replaceAll(
        set ->
            new ChangeSet(
                set.number(),
                set.at(),
                set.actor(),
                changes.getOrDefault(set.number(), List.of())));
    return List.copyOf(sets);
  }

  private static Map<Long, List<Change>> changes(Connection connection, long number, long last)
      throws SQLException {
    Map<Long, List<Change>> changes = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setLong(1, number);
      query.setLong(2, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          changes.computeIfAbsent(rows.getLong(1), n -> new ArrayList<>()).add(change(rows));
        }
      }
    }
    return changes;
  }

  private static Change change(ResultSet rows) throws SQLException {
    return new Change(
        Change.Kind.valueOf(rows.getString(2)),
        rows.getLong(3),
        rows.getLong(4),
        rows.getString(5));
  }
}
