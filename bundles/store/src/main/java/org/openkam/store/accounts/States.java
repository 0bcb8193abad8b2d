package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.store.sql.InList;

/** Reads states of accounts by plain JDBC. */
public final class States {
  static final String COLUMNS =
      "account_id, version_no, valid_from, name, parent_id, owner_name, external_keys, attributes";

  /** A state with the change set that put it in force. */
  record Dated(Account account, long since) {}

  private States() {}

  /** The present state. */
  public static Optional<Account> present(Connection connection, long id) throws SQLException {
    return dated(connection, id).stream().findFirst().map(Dated::account);
  }

  /** States in force, newest first. */
  static List<Dated> dated(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + ", since_n FROM state_in_force WHERE account_id = ? ORDER BY version_no DESC")) {
      query.setLong(1, id);
      List<Dated> states = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) states.add(new Dated(account(rows), rows.getLong(9)));
      }
      return states;
    }
  }

  /** Present states by id. */
  public static Map<Long, Account> present(Connection connection, Collection<Long> ids)
      throws SQLException {
    Map<Long, Account> present = new TreeMap<>();
    InList.ids(
        connection,
        "SELECT " + COLUMNS + " FROM state_in_force WHERE account_id IN (:keys)",
        ids,
        row -> {
          long id = row.getLong(1);
          Account known = present.get(id);
          if (known == null || known.version() < row.getInt(2)) present.put(id, account(row));
        });
    return present;
  }

  /** The highest version ever given, also by imports that load or were undone. */
  static int highestVersion(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT MAX(version_no) FROM account_state WHERE account_id = ?")) {
      query.setLong(1, id);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** The parent in the present state: empty when the account is not there, 0 when it has none. */
  static Optional<Long> parent(Connection connection, long id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT parent_id FROM state_in_force WHERE account_id = ? ORDER BY version_no DESC")) {
      query.setLong(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }

  /** The row that holds a version. */
  static long rowOf(Connection connection, long id, int version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id FROM account_state WHERE account_id = ? AND version_no = ?")) {
      query.setLong(1, id);
      query.setInt(2, version);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** From the first eight columns. */
  static Account account(ResultSet row) throws SQLException {
    long parent = row.getLong(5);
    return new Account(
        new AccountId(row.getLong(1)),
        row.getInt(2),
        row.getDate(3).toLocalDate(),
        new AccountDraft(
            row.getString(4),
            parent == 0 ? Optional.empty() : Optional.of(new AccountId(parent)),
            Optional.ofNullable(row.getString(6)),
            KeysText.parse(row.getString(7)),
            AttributesText.parse(row.getString(8))));
  }
}
