package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.store.sql.InList;

/** Who has which key. */
public final class AccountKeys {
  /** A key that is taken, by an account or by an import that may still come to hold. */
  public record Taken(long account, long importId, boolean inForce) {}

  private static final String TAKEN =
      "SELECT k.key_text, k.account_id, k.import_id, i.change_n, i.undone_n FROM account_key k"
          + " LEFT JOIN import_run i ON i.id = k.import_id"
          + " WHERE k.removed = 0 AND k.source = ? AND k.key_text IN (:keys)";

  private AccountKeys() {}

  /** The accounts behind keys, now. */
  public static Map<ExternalKey, AccountId> inForce(
      Connection connection, Collection<ExternalKey> keys) throws SQLException {
    Map<ExternalKey, AccountId> found = new HashMap<>();
    taken(connection, keys)
        .forEach(
            (key, taken) -> {
              if (taken.inForce()) found.put(key, new AccountId(taken.account()));
            });
    return found;
  }

  /** All rows that take a key; a key of an import that was undone is free and left out. */
  public static Map<ExternalKey, Taken> taken(Connection connection, Collection<ExternalKey> keys)
      throws SQLException {
    Map<ExternalKey, Taken> found = new HashMap<>();
    Map<String, Set<String>> bySource = new HashMap<>();
    for (ExternalKey key : keys) {
      bySource.computeIfAbsent(key.source(), s -> new HashSet<>()).add(key.key());
    }
    for (Map.Entry<String, Set<String>> part : bySource.entrySet()) {
      InList.texts(
          connection,
          TAKEN,
          List.of(part.getKey()),
          part.getValue(),
          row -> {
            long importId = row.getLong(3);
            if (row.getLong(5) > 0) return;
            found.put(
                new ExternalKey(part.getKey(), row.getString(1)),
                new Taken(row.getLong(2), importId, importId == 0 || row.getLong(4) > 0));
          });
    }
    return found;
  }

  /** Refuses keys that somebody else has. */
  public static void demandFree(Connection connection, Collection<ExternalKey> keys, long account)
      throws SQLException {
    if (keys.isEmpty()) return;
    for (Map.Entry<ExternalKey, Taken> taken : taken(connection, keys).entrySet()) {
      if (taken.getValue().account() == account) continue;
      throw new Refusal(
              Refusal.Kind.CONFLICT,
              "keys",
              null,
              taken.getValue().inForce() ? "refused.account.key" : "refused.account.key.loading",
              List.of(taken.getKey().toString()))
          .thrown();
    }
  }

  /** Adds keys; one that only an undone import has is taken over. */
  public static void add(
      Connection connection, Map<ExternalKey, Long> accounts, long importId, long recorded)
      throws SQLException {
    if (accounts.isEmpty()) return;
    release(connection, accounts.keySet());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO account_key (key_text, source, removed, account_id, import_id, recorded)"
                + " VALUES (?, ?, 0, ?, ?, ?)")) {
      for (Map.Entry<ExternalKey, Long> entry : accounts.entrySet()) {
        insert.setString(1, entry.getKey().key());
        insert.setString(2, entry.getKey().source());
        insert.setLong(3, entry.getValue());
        insert.setLong(4, importId);
        insert.setLong(5, recorded);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Frees keys from a change set on. */
  public static void remove(Connection connection, Collection<ExternalKey> keys, long number)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE account_key SET removed = ?"
                + " WHERE key_text = ? AND source = ? AND removed = 0")) {
      for (ExternalKey key : keys) {
        update.setLong(1, number);
        update.setString(2, key.key());
        update.setString(3, key.source());
        update.executeUpdate();
      }
    }
  }

  private static void release(Connection connection, Collection<ExternalKey> keys)
      throws SQLException {
    Map<String, Set<String>> bySource = new HashMap<>();
    for (ExternalKey key : keys) {
      bySource.computeIfAbsent(key.source(), s -> new HashSet<>()).add(key.key());
    }
    for (Map.Entry<String, Set<String>> part : bySource.entrySet()) {
      List<ExternalKey> dead = new ArrayList<>();
      List<Long> undone = new ArrayList<>();
      InList.texts(
          connection,
          TAKEN,
          List.of(part.getKey()),
          part.getValue(),
          row -> {
            if (row.getLong(5) == 0) return;
            dead.add(new ExternalKey(part.getKey(), row.getString(1)));
            undone.add(row.getLong(5));
          });
      for (int i = 0; i < dead.size(); i++) {
        remove(connection, List.of(dead.get(i)), undone.get(i));
      }
    }
  }
}
