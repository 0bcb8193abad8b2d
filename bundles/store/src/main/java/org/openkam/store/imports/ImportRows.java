package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;
import org.openkam.store.json.Json;

/** The table of imports. */
final class ImportRows {
  private static final String COLUMNS =
      "id, file_name, type, owner_name, state, created_ms, mapping, dry_run, job, change_n";
  private static final Set<State> FREE = EnumSet.of(State.UPLOADED, State.TRIED, State.DISCARDED);

  private ImportRows() {}

  static void insert(
      Connection connection, long id, String fileName, ImportType type, String owner, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO import_run (id, change_n, undone_n, base_n, first_id, last_id, state,"
                + " type, job, created_ms, file_name, owner_name)"
                + " VALUES (?, 0, 0, 0, 0, 0, 'UPLOADED', ?, 0, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setString(2, type.name());
      insert.setLong(3, at.toEpochMilli());
      insert.setString(4, fileName);
      insert.setString(5, owner);
      insert.executeUpdate();
    }
  }

  static Optional<ImportRun> find(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM import_run WHERE id = ?")) {
      query.setLong(1, id);
      return read(query).stream().findFirst();
    }
  }

  static List<ImportRun> newest(Connection connection, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM import_run ORDER BY created_ms DESC, id DESC")) {
      query.setMaxRows(limit);
      return read(query);
    }
  }

  static List<Long> loading(Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("SELECT id FROM import_run WHERE state = 'LOADING'");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) ids.add(rows.getLong(1));
    }
    return ids;
  }

  /** Keeps what others may change; what is loading, in force or taken back only the store moves. */
  static void save(Connection connection, ImportRun run) throws SQLException {
    Optional<ImportRun> stored = find(connection, run.id());
    if (stored.isEmpty()) throw new IllegalArgumentException("no import " + run.id());
    boolean free = FREE.contains(stored.get().state()) && FREE.contains(run.state());
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE import_run SET state = ?, type = ?, mapping = ?, dry_run = ?, job = ?"
                + " WHERE id = ? AND state = ?")) {
      update.setString(1, (free ? run : stored.get()).state().name());
      update.setString(2, run.type().name());
      update.setString(3, run.mapping().map(Json::write).orElse(null));
      update.setString(4, run.dryRun().map(Json::write).orElse(null));
      update.setLong(5, run.job());
      update.setLong(6, run.id());
      update.setString(7, stored.get().state().name());
      update.executeUpdate();
    }
  }

  /** Moves it from one state to another; false when it is no longer in the first. */
  static boolean move(Connection connection, long id, State from, State to, String more, long... n)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE import_run SET state = ?" + more + " WHERE id = ? AND state = ?")) {
      int index = 1;
      update.setString(index++, to.name());
      for (long value : n) update.setLong(index++, value);
      update.setLong(index++, id);
      update.setString(index, from.name());
      return update.executeUpdate() == 1;
    }
  }

  private static List<ImportRun> read(PreparedStatement query) throws SQLException {
    List<ImportRun> runs = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String mapping = rows.getString(7);
        String dryRun = rows.getString(8);
        runs.add(
            new ImportRun(
                rows.getLong(1),
                rows.getString(2),
                ImportType.valueOf(rows.getString(3)),
                rows.getString(4),
                State.valueOf(rows.getString(5)),
                Instant.ofEpochMilli(rows.getLong(6)),
                Optional.ofNullable(mapping).map(text -> Json.read(text, Mapping.class)),
                Optional.ofNullable(dryRun).map(text -> Json.read(text, DryRun.class)),
                rows.getLong(9),
                rows.getLong(10)));
      }
    }
    return List.copyOf(runs);
  }
}
