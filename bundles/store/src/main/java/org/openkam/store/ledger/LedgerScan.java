package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.openkam.api.store.LedgerRow;
import org.openkam.store.sql.InForce;
import org.openkam.store.sql.LongTable;

/** Streams rows of the ledger. */
final class LedgerScan {
  private static final int FETCH = 5000;
  private static final String BY_KEY =
      ", k.account_id, k.import_id, k.recorded, k.removed FROM ledger_row r"
          + " JOIN account_key k ON k.key_text = r.account_key AND k.source = r.account_source";

  private LedgerScan() {}

  /** Everything in force and attached as of a change set. */
  static void all(Connection connection, long asOf, Consumer<LedgerRow> visitor)
      throws SQLException {
    InForce inForce = InForce.asOf(connection, asOf);
    LongTable superseded = superseded(connection, inForce);
    LedgerColumns columns = new LedgerColumns();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + LedgerColumns.NARROW + ", r.import_id, r.recorded FROM ledger_row r")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long account = rows.getLong(3);
          if (account != 0
              && inForce.row(rows.getLong(11), rows.getLong(12))
              && !superseded.contains(rows.getLong(1))) {
            visitor.accept(columns.row(rows, account));
          }
        }
      }
    }
    adopted(connection, inForce, superseded, visitor);
  }

  /** Those that came in as orphans and have an account. */
  static void adopted(Connection connection, long asOf, Consumer<LedgerRow> visitor)
      throws SQLException {
    InForce inForce = InForce.asOf(connection, asOf);
    adopted(connection, inForce, superseded(connection, inForce), visitor);
  }

  private static void adopted(
      Connection connection, InForce inForce, LongTable superseded, Consumer<LedgerRow> visitor)
      throws SQLException {
    LedgerColumns columns = new LedgerColumns();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.NARROW
                + ", r.import_id, r.recorded"
                + BY_KEY
                + " WHERE r.account_id = 0")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long removed = rows.getLong(16);
          if (inForce.row(rows.getLong(11), rows.getLong(12))
              && inForce.row(rows.getLong(14), rows.getLong(15))
              && (removed == 0 || removed > inForce.asOf())
              && !superseded.contains(rows.getLong(1))) {
            visitor.accept(columns.row(rows, rows.getLong(13)));
          }
        }
      }
    }
  }

  /** The rows of one import, whatever its state, attached as things are now. */
  static void ofImport(Connection connection, long importId, Consumer<LedgerRow> visitor)
      throws SQLException {
    LedgerColumns columns = new LedgerColumns();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.NARROW
                + ", k.account_id FROM ledger_row r"
                + " JOIN import_run i ON i.id = ? AND r.id >= i.first_id AND r.id <= i.last_id"
                + " LEFT JOIN key_in_force k ON r.account_id = 0"
                + " AND k.key_text = r.account_key AND k.source = r.account_source"
                + " WHERE r.import_id = i.id")) {
      query.setLong(1, importId);
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long account = rows.getLong(3) == 0 ? rows.getLong(11) : rows.getLong(3);
          if (account != 0) visitor.accept(columns.row(rows, account));
        }
      }
    }
  }

  static long orphans(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT COUNT(*) FROM ledger_in_force r WHERE r.account_id = 0"
                    + " AND NOT EXISTS (SELECT 1 FROM key_in_force k"
                    + " WHERE k.key_text = r.account_key AND k.source = r.account_source)")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static LongTable superseded(Connection connection, InForce inForce) throws SQLException {
    LongTable superseded = new LongTable(100);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT superseded, import_id, recorded FROM ledger_supersession")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (inForce.row(rows.getLong(2), rows.getLong(3))) superseded.put(rows.getLong(1), 1);
        }
      }
    }
    return superseded;
  }
}
