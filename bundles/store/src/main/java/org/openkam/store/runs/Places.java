package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds accounts in the stretches of runs; reads each chunk of ids once. */
final class Places {
  private final Connection connection;
  private final Map<String, long[]> ids = new HashMap<>();

  Places(Connection connection) {
    this.connection = connection;
  }

  /** Where an account lies: its stretch's columns and its index in them. */
  record Place(Map<Columns.Key, String> hashes, int index) {
    String hash(Kind kind) {
      return hash(kind, 0);
    }

    String hash(Kind kind, int factor) {
      return hashes.get(new Columns.Key(kind, factor));
    }
  }

  Optional<Place> find(long run, long account) throws SQLException {
    Optional<Stretch> stretch = Columns.around(connection, run, account);
    if (stretch.isEmpty()) return Optional.empty();
    var hashes = Columns.hashes(connection, run, stretch.get().number());
    int index = Arrays.binarySearch(ids(hashes), account);
    return index < 0 ? Optional.empty() : Optional.of(new Place(hashes, index));
  }

  private long[] ids(Map<Columns.Key, String> hashes) throws SQLException {
    String hash = hashes.get(Columns.Key.of(Kind.ACCOUNTS));
    long[] known = ids.get(hash);
    if (known != null) return known;
    long[] read = Chunk.longs(Chunks.read(connection, hash));
    ids.put(hash, read);
    return read;
  }
}
