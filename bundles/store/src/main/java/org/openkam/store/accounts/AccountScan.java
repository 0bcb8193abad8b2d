package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openkam.api.account.Account;
import org.openkam.store.sql.InForce;
import org.openkam.store.sql.LongTable;

/** Streams whole states: first who wins, from the narrow columns, then the winners. */
final class AccountScan {
  private static final int FETCH = 2000;

  private AccountScan() {}

  static void all(Connection connection, long asOf, Consumer<Account> visitor) throws SQLException {
    InForce inForce = InForce.asOf(connection, asOf);
    LongTable winners = winners(connection, inForce);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + States.COLUMNS + ", import_id, recorded FROM account_state")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (winners.get(rows.getLong(1), 0) == rows.getInt(2)
              && inForce.row(rows.getLong(9), rows.getLong(10))) {
            visitor.accept(States.account(rows));
          }
        }
      }
    }
  }

  /** The accounts that an import touched, present. */
  static void ofImport(Connection connection, long importId, Consumer<Account> visitor)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT account_id FROM account_state WHERE import_id = ?"
                + " AND id >= (SELECT first_id FROM import_run WHERE id = ?)")) {
      query.setLong(1, importId);
      query.setLong(2, importId);
      query.setFetchSize(FETCH);
      LongTable seen = new LongTable(1000);
      List<Long> batch = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (seen.contains(rows.getLong(1))) continue;
          seen.put(rows.getLong(1), 1);
          batch.add(rows.getLong(1));
          if (batch.size() == 1000) flush(connection, batch, visitor);
        }
      }
      flush(connection, batch, visitor);
    }
  }

  /** Account to the version that was in force. */
  static LongTable winners(Connection connection, InForce inForce) throws SQLException {
    LongTable winners = new LongTable(10_000);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT account_id, version_no, import_id, recorded FROM account_state")) {
      query.setFetchSize(FETCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (!inForce.row(rows.getLong(3), rows.getLong(4))) continue;
          int version = rows.getInt(2);
          if (winners.get(rows.getLong(1), 0) < version) winners.put(rows.getLong(1), version);
        }
      }
    }
    return winners;
  }

  private static void flush(Connection connection, List<Long> batch, Consumer<Account> visitor)
      throws SQLException {
    States.present(connection, batch).values().forEach(visitor);
    batch.clear();
  }
}
