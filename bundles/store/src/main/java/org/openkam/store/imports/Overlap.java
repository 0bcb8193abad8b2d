package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.store.sql.InList;

/** What others did while an import was loading. */
final class Overlap {
  private Overlap() {}

  /** True when a change set after {@code base} has an entry of one of the kinds. */
  static boolean touched(Connection connection, long base, String... kinds) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT change_n FROM change_entry WHERE change_n > ? AND kind IN ("
                + "'"
                + String.join("', '", kinds)
                + "')")) {
      query.setLong(1, base);
      query.setMaxRows(1);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Refuses when somebody changed an account or a transaction that the import changes, too. */
  static void refuse(Connection connection, long base, long importId) throws SQLException {
    List<Long> found = new ArrayList<>();
    InList.each(
        connection,
        "SELECT s.account_id FROM account_state s WHERE s.import_id = ? AND s.account_id IN (:keys)",
        List.of(importId),
        subjects(connection, base, "ACCOUNT"),
        PreparedStatement::setLong,
        row -> found.add(row.getLong(1)));
    InList.each(
        connection,
        "SELECT o.id FROM ledger_row o JOIN ledger_row l ON l.reference = o.reference"
            + " AND l.source = o.source AND l.import_id = ? WHERE o.id IN (:keys)",
        List.of(importId),
        subjects(connection, base, "TRANSACTION"),
        PreparedStatement::setLong,
        row -> found.add(row.getLong(1)));
    if (!found.isEmpty()) {
      throw Refusal.of(Refusal.Kind.STALE, "refused.import.touched", found.size()).thrown();
    }
  }

  private static List<Long> subjects(Connection connection, long base, String kind)
      throws SQLException {
    List<Long> subjects = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT DISTINCT subject FROM change_entry WHERE change_n > ? AND kind = ?")) {
      query.setLong(1, base);
      query.setString(2, kind);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) subjects.add(rows.getLong(1));
      }
    }
    return subjects;
  }
}
