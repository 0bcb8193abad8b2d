package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.store.sql.InList;

/** Whether an import can be taken back: nothing that came later may rest on its rows. */
final class Undo {
  private static final String LATER_STATE =
      "SELECT t.id FROM account_state s JOIN state_in_force t ON t.account_id = s.account_id"
          + " AND t.version_no > s.version_no AND t.import_id <> s.import_id"
          + " WHERE s.import_id = ? AND s.id >= ? AND s.id <= ?";
  private static final String LATER_CHILD =
      "SELECT t.id FROM state_in_force t JOIN account_state s ON s.account_id = t.parent_id"
          + " AND s.version_no = 1 AND s.import_id = ? WHERE t.import_id <> s.import_id";
  private static final String CORRECTION =
      "SELECT x.by_row FROM ledger_supersession x JOIN ledger_row r ON r.id = x.superseded"
          + " AND r.import_id = ? LEFT JOIN import_run i ON i.id = x.import_id"
          + " WHERE x.import_id <> r.import_id"
          + " AND (x.import_id = 0 OR (i.change_n > 0 AND i.undone_n = 0))";
  private static final String PERSON =
      "SELECT a.person_id FROM affiliation a JOIN account_state s ON s.account_id = a.account_id"
          + " AND s.version_no = 1 AND s.import_id = ?";
  private static final String CREATED =
      "SELECT account_id FROM account_state"
          + " WHERE import_id = ? AND id >= ? AND id <= ? AND version_no = 1";

  /** Changes that may rest on an import. */
  static final String[] RESTING = {"ACCOUNT", "TRANSACTION", "PERSON", "IMPORT_COMMITTED"};

  private Undo() {}

  /**
   * Refuses when something rests on the import.
   *
   * @param change its change set
   */
  static void demandFree(Connection connection, long importId, long change) throws SQLException {
    if (!Overlap.touched(connection, change, RESTING)) return;
    long[] range = range(connection, importId);
    boolean rests =
        any(connection, CORRECTION, importId)
            || any(connection, PERSON, importId)
            || any(connection, LATER_STATE, importId, range[0], range[1])
            || any(connection, LATER_CHILD, importId)
            || transactions(connection, importId, range);
    if (rests) throw Refusal.of(Refusal.Kind.CONFLICT, "refused.import.rests").thrown();
  }

  /** Transactions of others at accounts that the import created. */
  private static boolean transactions(Connection connection, long importId, long[] range)
      throws SQLException {
    List<Long> created = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(CREATED)) {
      query.setLong(1, importId);
      query.setLong(2, range[0]);
      query.setLong(3, range[1]);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) created.add(rows.getLong(1));
      }
    }
    boolean[] found = new boolean[1];
    for (int from = 0; from < created.size() && !found[0]; from += 1000) {
      InList.each(
          connection,
          "SELECT r.id FROM ledger_in_force r"
              + " WHERE r.import_id <> ? AND r.account_id IN (:keys)",
          List.of(importId),
          created.subList(from, Math.min(created.size(), from + 1000)),
          PreparedStatement::setLong,
          row -> found[0] = true);
    }
    return found[0];
  }

  private static long[] range(Connection connection, long importId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT first_id, last_id FROM import_run WHERE id = ?")) {
      query.setLong(1, importId);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return new long[] {rows.getLong(1), rows.getLong(2)};
      }
    }
  }

  private static boolean any(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) query.setLong(i + 1, values[i]);
      query.setMaxRows(1);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
