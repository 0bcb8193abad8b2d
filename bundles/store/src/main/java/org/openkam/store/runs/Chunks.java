package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of chunks: each content once, found by its hash. */
final class Chunks {
  private Chunks() {}

  /** Those that are not stored yet. */
  static List<Chunk> missing(Connection connection, List<Chunk> chunks) throws SQLException {
    Set<String> known = known(connection, chunks.stream().map(Chunk::hash).toList());
    List<Chunk> missing = new ArrayList<>();
    for (Chunk chunk : chunks) if (known.add(chunk.hash())) missing.add(chunk);
    return missing;
  }

  static void insert(Connection connection, List<Chunk> chunks) throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT INTO run_chunk (hash, content) VALUES (?, ?)")) {
      for (Chunk chunk : chunks) {
        insert.setString(1, chunk.hash());
        insert.setBytes(2, chunk.content());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static Chunk read(Connection connection, String hash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT content FROM run_chunk WHERE hash = ?")) {
      select.setString(1, hash);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) throw new IllegalStateException("chunk " + hash + " is gone");
        return new Chunk(hash, rows.getBytes(1));
      }
    }
  }

  /** Removes what no run refers to: what a run left that ended before it was published. */
  static int removeUnreferenced(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM run_chunk WHERE NOT EXISTS"
                + " (SELECT 1 FROM run_column c WHERE c.hash = run_chunk.hash)")) {
      return delete.executeUpdate();
    }
  }

  private static Set<String> known(Connection connection, Collection<String> hashes)
      throws SQLException {
    Set<String> known = new HashSet<>();
    if (hashes.isEmpty()) return known;
    String marks = "?" + ", ?".repeat(hashes.size() - 1);
    try (PreparedStatement select =
        connection.prepareStatement("SELECT hash FROM run_chunk WHERE hash IN (" + marks + ")")) {
      int i = 0;
      for (String hash : hashes) select.setString(++i, hash);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) known.add(rows.getString(1));
      }
    }
    return known;
  }
}
