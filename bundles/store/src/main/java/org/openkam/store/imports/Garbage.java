package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openkam.api.account.ExternalKey;
import org.openkam.store.accounts.KeysText;
import org.openkam.store.tx.Transactions;

/** Removes the rows of an import that is not to be, in chunks. Nobody ever saw them. */
final class Garbage {
  private static final long CHUNK = 5000;

  private final Transactions transactions;
  private volatile boolean stopped;

  Garbage(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Ends a removal at work between two chunks. */
  void stop() {
    stopped = true;
  }

  /** False when it was stopped before the end. */
  boolean remove(long importId) {
    long first = transactions.read(c -> firstId(c, importId));
    if (first == 0) return true;
    transactions.plain(
        c -> delete(c, "DELETE FROM ledger_supersession WHERE import_id = ?", importId));
    chunks("ledger_row", importId, first);
    chunks("product_state", importId, first);
    chunks("account_state", importId, first);
    return !stopped;
  }

  private void chunks(String table, long importId, long first) {
    long last = transactions.read(c -> maximum(c, table));
    for (long from = first; from <= last && !stopped; from += CHUNK) {
      long start = from;
      transactions.plain(
          c -> {
            if (table.equals("account_state")) freeKeys(c, importId, start);
            return delete(
                c,
                "DELETE FROM " + table + " WHERE import_id = ? AND id >= ? AND id < ?",
                importId,
                start,
                start + CHUNK);
          });
    }
  }

  private static Void delete(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) delete.setLong(i + 1, values[i]);
      delete.executeUpdate();
    }
    return null;
  }

  private static void freeKeys(Connection connection, long importId, long from)
      throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT external_keys FROM account_state"
                    + " WHERE import_id = ? AND id >= ? AND id < ?");
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM account_key"
                    + " WHERE key_text = ? AND source = ? AND removed = 0 AND import_id = ?")) {
      query.setLong(1, importId);
      query.setLong(2, from);
      query.setLong(3, from + CHUNK);
      boolean any = false;
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          for (ExternalKey key : List.copyOf(KeysText.parse(rows.getString(1)))) {
            delete.setString(1, key.key());
            delete.setString(2, key.source());
            delete.setLong(3, importId);
            delete.addBatch();
            any = true;
          }
        }
      }
      if (any) delete.executeBatch();
    }
  }

  private static long firstId(Connection connection, long importId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT first_id FROM import_run WHERE id = ?")) {
      query.setLong(1, importId);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private static long maximum(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT MAX(id) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
