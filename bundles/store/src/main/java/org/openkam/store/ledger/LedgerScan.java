package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.openkam.api.account.ExternalKey;
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
    Adoption adoption = new Adoption(connection, visitor, orphan -> {});
    long[] range = range(connection, importId);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.NARROW
                + ", r.account_source, r.account_key FROM ledger_row r"
                + " WHERE r.id >= ? AND r.id <= ? AND r.import_id = ?")) {
      query.setLong(1, range[0]);
      query.setLong(2, range[1]);
      query.setLong(3, importId);
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LedgerRow row = columns.row(rows, rows.getLong(3));
          if (row.account() != 0) visitor.accept(row);
          else adoption.add(row, new ExternalKey(rows.getString(11), rows.getString(12)));
        }
      }
    }
    adoption.finish();
  }

  static long orphans(Connection connection) throws SQLException {
    LedgerColumns columns = new LedgerColumns();
    long[] count = new long[1];
    Adoption adoption = new Adoption(connection, adopted -> {}, orphan -> count[0]++);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.NARROW
                + ", r.account_source, r.account_key FROM ledger_in_force r"
                + " WHERE r.account_id = 0")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          adoption.add(
              columns.row(rows, 0), new ExternalKey(rows.getString(11), rows.getString(12)));
        }
      }
    }
    adoption.finish();
    return count[0];
  }

  private static long[] range(Connection connection, long importId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT first_id, last_id FROM import_run WHERE id = ?")) {
      query.setLong(1, importId);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? new long[] {rows.getLong(1), rows.getLong(2)} : new long[] {1, 0};
      }
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
