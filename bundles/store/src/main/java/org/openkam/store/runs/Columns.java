package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which chunks make up a run. */
final class Columns {
  private Columns() {}

  /** A column of a stretch. */
  record Key(Kind kind, int factor) {
    static Key of(Kind kind) {
      return new Key(kind, 0);
    }
  }

  /** The chunk of a column of a stretch. */
  record Ref(int stretch, Key key, String hash) {}

  static void insert(Connection connection, long run, List<Stretch> stretches, List<Ref> refs)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run_stretch (run_id, stretch, accounts, first_account, last_account)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (Stretch stretch : stretches) {
        insert.setLong(1, run);
        insert.setInt(2, stretch.number());
        insert.setInt(3, stretch.accounts());
        insert.setLong(4, stretch.first());
        insert.setLong(5, stretch.last());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run_column (run_id, stretch, kind, factor, hash) VALUES (?, ?, ?, ?,"
                + " ?)")) {
      for (Ref ref : refs) {
        insert.setLong(1, run);
        insert.setInt(2, ref.stretch());
        insert.setString(3, ref.key().kind().letter());
        insert.setInt(4, ref.key().factor());
        insert.setString(5, ref.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** All stretches of a run, in order. */
  static List<Stretch> stretches(Connection connection, long run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT stretch, accounts, first_account, last_account FROM run_stretch"
                + " WHERE run_id = ? ORDER BY stretch")) {
      select.setLong(1, run);
      List<Stretch> stretches = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) stretches.add(stretch(rows));
      }
      return stretches;
    }
  }

  /** The stretch whose ids embrace an account. */
  static Optional<Stretch> around(Connection connection, long run, long account)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT stretch, accounts, first_account, last_account FROM run_stretch"
                + " WHERE run_id = ? AND first_account <= ? AND last_account >= ?")) {
      select.setLong(1, run);
      select.setLong(2, account);
      select.setLong(3, account);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(stretch(rows)) : Optional.empty();
      }
    }
  }

  /** Hashes of the columns of a stretch. */
  static Map<Key, String> hashes(Connection connection, long run, int stretch) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT kind, factor, hash FROM run_column WHERE run_id = ? AND stretch = ?")) {
      select.setLong(1, run);
      select.setInt(2, stretch);
      Map<Key, String> hashes = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.put(new Key(Kind.of(rows.getString(1)), rows.getInt(2)), rows.getString(3));
        }
      }
      return hashes;
    }
  }

  private static Stretch stretch(ResultSet rows) throws SQLException {
    return new Stretch(rows.getInt(1), rows.getInt(2), rows.getLong(3), rows.getLong(4));
  }
}
