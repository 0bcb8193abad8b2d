package org.openkam.store.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private static final String AFTER =
      "SELECT s.n, s.at_ms, s.actor, e.kind, e.subject, e.related, e.text_key FROM change_set s"
          + " LEFT JOIN change_entry e ON e.change_n = s.n"
          + " WHERE s.n > ? AND s.n <= ? ORDER BY s.n, e.pos";

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
    List<ChangeSet> sets = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(AFTER)) {
      query.setLong(1, number);
      // numbers have no gaps
      query.setLong(2, number > Long.MAX_VALUE - limit ? Long.MAX_VALUE : number + limit);
      try (ResultSet rows = query.executeQuery()) {
        long current = 0;
        List<Change> changes = new ArrayList<>();
        Instant at = null;
        String actor = null;
        while (rows.next()) {
          long n = rows.getLong(1);
          if (n != current && current != 0) {
            sets.add(new ChangeSet(current, at, actor, changes));
            changes = new ArrayList<>();
          }
          current = n;
          at = Instant.ofEpochMilli(rows.getLong(2));
          actor = rows.getString(3);
          if (rows.getString(4) != null) changes.add(change(rows));
        }
        if (current != 0) sets.add(new ChangeSet(current, at, actor, changes));
      }
    }
    return List.copyOf(sets);
  }

  private static Change change(ResultSet rows) throws SQLException {
    return new Change(
        Change.Kind.valueOf(rows.getString(4)),
        rows.getLong(5),
        rows.getLong(6),
        rows.getString(7));
  }
}
