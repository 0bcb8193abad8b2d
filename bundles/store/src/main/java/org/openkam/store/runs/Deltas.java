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
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.api.scoring.Result;

/** The table of new results beside a run. Of several for one account the newest change counts. */
final class Deltas {
  private static final String COLUMNS =
      "SELECT r.account_id, r.points, r.inputs, r.score, r.grade FROM run_delta_row r";
  private static final String RESULT =
      COLUMNS + " JOIN run_delta d ON d.id = r.delta_id WHERE r.run_id = ? ";

  // in two steps and by this index, which the comment names for Derby: asked after every commit
  private static final String OF_DELTA =
      COLUMNS
          + " --DERBY-PROPERTIES index=RUN_DELTA_ROW_DELTA_IX\n"
          + " WHERE r.delta_id = ? ORDER BY r.account_id";

  private Deltas() {}

  /** Score and grade alone. */
  record Mark(double score, String grade) {}

  static void insert(
      Connection connection, long run, long delta, List<Result> results, boolean[] fresh)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run_delta_row (run_id, account_id, delta_id, points, inputs, score, grade,"
                + " fresh) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < results.size(); i++) {
        Result result = results.get(i);
        insert.setLong(1, run);
        insert.setLong(2, result.account());
        insert.setLong(3, delta);
        insert.setBytes(4, Cells.points(result.points()));
        insert.setBytes(5, Cells.inputs(result.inputs()));
        insert.setDouble(6, result.score());
        insert.setString(7, result.grade());
        insert.setInt(8, fresh[i] ? 1 : 0);
        insert.addBatch();
        if (i % 1000 == 999) insert.executeBatch();
      }
      insert.executeBatch();
    }
  }

  /** Makes the rows of a delta those of a change set. */
  static void number(Connection connection, long run, long delta, long change) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run_delta (id, run_id, change_n) VALUES (?, ?, ?)")) {
      insert.setLong(1, delta);
      insert.setLong(2, run);
      insert.setLong(3, change);
      insert.executeUpdate();
    }
  }

  static Optional<Result> newest(Connection connection, long run, long account)
      throws SQLException {
    List<Result> newest =
        results(
            connection,
            "AND r.account_id = ? ORDER BY d.change_n DESC FETCH FIRST 1 ROWS ONLY",
            run,
            account);
    return newest.stream().findFirst();
  }

  static List<Result> ofChange(Connection connection, long run, long change) throws SQLException {
    List<Result> results = new ArrayList<>();
    for (long delta : deltas(connection, run, change)) {
      results.addAll(read(connection, OF_DELTA, delta));
    }
    return results;
  }

  /** The newest results of the accounts from one id to another, both included. */
  static Map<Long, Result> between(Connection connection, long run, long first, long last)
      throws SQLException {
    Map<Long, Result> newest = new HashMap<>();
    for (Result result :
        results(
            connection,
            "AND r.account_id BETWEEN ? AND ? ORDER BY r.account_id, d.change_n",
            run,
            first,
            last)) {
      newest.put(result.account(), result);
    }
    return newest;
  }

  /** Ids of accounts that are in no stretch of the run, ascending. */
  static long[] fresh(Connection connection, long run) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT DISTINCT account_id FROM run_delta_row WHERE run_id = ? AND fresh = 1"
                + " ORDER BY account_id")) {
      select.setLong(1, run);
      var ids = java.util.stream.LongStream.builder();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) ids.add(rows.getLong(1));
      }
      return ids.build().toArray();
    }
  }

  /** The newest score and grade of every account touched up to a change set, by account id. */
  static SortedMap<Long, Mark> marks(Connection connection, long run, long asOf)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT r.account_id, r.score, r.grade FROM run_delta_row r"
                + " JOIN run_delta d ON d.id = r.delta_id"
                + " WHERE r.run_id = ? AND d.change_n <= ? ORDER BY d.change_n")) {
      select.setLong(1, run);
      select.setLong(2, asOf);
      SortedMap<Long, Mark> marks = new TreeMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          marks.put(rows.getLong(1), new Mark(rows.getDouble(2), rows.getString(3)));
        }
      }
      return marks;
    }
  }

  /** The newest score and grade of one account in the runs where it was touched, by run. */
  static Map<Long, Mark> marksOf(Connection connection, long account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT r.run_id, r.score, r.grade FROM run_delta_row r"
                + " JOIN run_delta d ON d.id = r.delta_id"
                + " WHERE r.account_id = ? ORDER BY d.change_n")) {
      select.setLong(1, account);
      Map<Long, Mark> marks = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          marks.put(rows.getLong(1), new Mark(rows.getDouble(2), rows.getString(3)));
        }
      }
      return marks;
    }
  }

  private static List<Result> results(Connection connection, String where, long... arguments)
      throws SQLException {
    return read(connection, RESULT + where, arguments);
  }

  private static List<Long> deltas(Connection connection, long run, long change)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM run_delta --DERBY-PROPERTIES index=RUN_DELTA_CHANGE_IX\n"
                + " WHERE change_n = ? AND run_id = ?")) {
      select.setLong(1, change);
      select.setLong(2, run);
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) ids.add(rows.getLong(1));
      }
      return ids;
    }
  }

  private static List<Result> read(Connection connection, String query, long... arguments)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) select.setLong(i + 1, arguments[i]);
      List<Result> results = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          results.add(
              new Result(
                  rows.getLong(1),
                  Cells.points(rows.getBytes(2)),
                  Cells.inputs(rows.getBytes(3)),
                  rows.getDouble(4),
                  rows.getString(5)));
        }
      }
      return results;
    }
  }
}
