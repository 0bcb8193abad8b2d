package org.openkam.store.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.openkam.api.store.Change;

/** Writes a change set. */
final class ChangeRows {
  private ChangeRows() {}

  static void insert(
      Connection connection, long number, Instant at, String actor, List<Change> changes)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("INSERT INTO change_set (n, at_ms, actor) VALUES (?, ?, ?)")) {
      set.setLong(1, number);
      set.setLong(2, at.toEpochMilli());
      set.setString(3, actor.length() <= 300 ? actor : actor.substring(0, 300));
      set.executeUpdate();
    }
    if (changes.isEmpty()) return;
    try (PreparedStatement entry =
        connection.prepareStatement(
            "INSERT INTO change_entry (change_n, pos, kind, subject, related, text_key)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (Change change : changes) {
        entry.setLong(1, number);
        entry.setInt(2, position++);
        entry.setString(3, change.kind().name());
        entry.setLong(4, change.subject());
        entry.setLong(5, change.related());
        entry.setString(6, change.key() == null ? "" : change.key());
        entry.addBatch();
      }
      entry.executeBatch();
    }
  }
}
