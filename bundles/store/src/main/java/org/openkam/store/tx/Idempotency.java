package org.openkam.store.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.openkam.api.Write;

/** Remembers answers, so that a repeated request changes nothing. */
final class Idempotency {
  /** An answer that was given before. */
  record Earlier(String answer, long change) {}

  private Idempotency() {}

  static Optional<Earlier> find(Connection connection, Write write) throws SQLException {
    if (write.idempotencyKey().isEmpty()) return Optional.empty();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT fingerprint, answer, change_n FROM idempotency"
                + " WHERE actor = ? AND request_key = ?")) {
      query.setString(1, actor(write));
      query.setString(2, write.idempotencyKey().get());
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) return Optional.empty();
        if (!rows.getString(1).equals(write.fingerprint())) {
          throw Refusal.of(
                  Refusal.Kind.CONFLICT, "refused.idempotency.other", write.idempotencyKey().get())
              .thrown();
        }
        return Optional.of(new Earlier(rows.getString(2), rows.getLong(3)));
      }
    }
  }

  static void keep(Connection connection, Write write, String answer, long change, Instant at)
      throws SQLException {
    if (write.idempotencyKey().isEmpty()) return;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO idempotency (actor, request_key, fingerprint, answer, change_n, at_ms)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, actor(write));
      insert.setString(2, write.idempotencyKey().get());
      insert.setString(3, write.fingerprint());
      insert.setString(4, answer);
      insert.setLong(5, change);
      insert.setLong(6, at.toEpochMilli());
      insert.executeUpdate();
    }
  }

  private static String actor(Write write) {
    String name = write.actor().kind() + ":" + write.actor().id() + ":" + write.actor().name();
    return name.length() <= 300 ? name : name.substring(0, 300);
  }
}
