package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.store.accounts.AccountKeys;
import org.openkam.store.accounts.Attributes;
import org.openkam.store.accounts.AttributesText;
import org.openkam.store.accounts.KeysText;
import org.openkam.store.sql.InList;

/** Loads accounts: each row becomes a state; a new key becomes an account. */
final class AccountBatch {
  private record Last(int version, String keys) {}

  private final Loading loading;

  AccountBatch(Loading loading) {
    this.loading = loading;
  }

  Void load(Connection connection, List<AccountRow> rows) throws SQLException {
    Attributes attributes = Attributes.load(connection);
    // changed only when the batch is through: it may have to be done again
    Map<ExternalKey, Long> promised = new HashMap<>(loading.promised);
    Map<ExternalKey, Long> known = known(connection, rows);
    Map<Long, Last> last = last(connection, rows, known);
    Map<ExternalKey, Long> added = new HashMap<>();
    boolean parents = false;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO account_state (id, account_id, version_no, valid_from, name, parent_id,"
                + " owner_name, external_keys, attributes, import_id, recorded)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      for (AccountRow row : rows) {
        AccountDraft draft = attributes.checked(row.state());
        long account = account(connection, row.key(), known, promised);
        Last before = last.getOrDefault(account, new Last(0, "[]"));
        Set<ExternalKey> keys = new HashSet<>(draft.keys());
        keys.add(row.key());
        // an import adds keys and never takes one away
        keys.addAll(KeysText.parse(before.keys()));
        for (ExternalKey key : keys) claim(key, account, known, added);
        Optional<Long> parent = parent(connection, row, known, promised);
        parents |= parent.isPresent();
        String text = KeysText.of(keys);
        last.put(account, new Last(before.version() + 1, text));
        insert.setLong(1, loading.ids.next(connection));
        insert.setLong(2, account);
        insert.setInt(3, before.version() + 1);
        insert.setDate(4, Date.valueOf(loading.today));
        insert.setString(5, draft.name());
        if (parent.isPresent()) insert.setLong(6, parent.get());
        else insert.setNull(6, Types.BIGINT);
        insert.setString(7, draft.owner().orElse(null));
        insert.setString(8, text);
        insert.setString(9, AttributesText.of(draft.attributes()));
        insert.setLong(10, loading.importId);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    AccountKeys.add(connection, added, loading.importId, 0);
    loading.promised = promised;
    loading.hasParents |= parents;
    return null;
  }

  private long account(
      Connection connection,
      ExternalKey key,
      Map<ExternalKey, Long> known,
      Map<ExternalKey, Long> promised)
      throws SQLException {
    Long id = known.get(key);
    if (id != null) return id;
    Long kept = promised.remove(key);
    return kept != null ? kept : loading.ids.next(connection);
  }

  private static void claim(
      ExternalKey key, long account, Map<ExternalKey, Long> known, Map<ExternalKey, Long> added) {
    Long holder = known.putIfAbsent(key, account);
    if (holder == null) {
      added.put(key, account);
    } else if (holder != account) {
      throw new Refusal(
              Refusal.Kind.CONFLICT, "keys", null, "refused.account.key", List.of(key.toString()))
          .thrown();
    }
  }

  private Optional<Long> parent(
      Connection connection,
      AccountRow row,
      Map<ExternalKey, Long> known,
      Map<ExternalKey, Long> promised)
      throws SQLException {
    if (row.parent().isEmpty()) return row.state().parent().map(AccountId::value);
    ExternalKey key = row.parent().get();
    Long id = known.get(key);
    if (id == null) id = promised.get(key);
    if (id == null) {
      id = loading.ids.next(connection);
      promised.put(key, id);
    }
    return Optional.of(id);
  }

  private Map<ExternalKey, Long> known(Connection connection, List<AccountRow> rows)
      throws SQLException {
    Set<ExternalKey> keys = new HashSet<>();
    for (AccountRow row : rows) {
      keys.add(row.key());
      keys.addAll(row.state().keys());
      row.parent().ifPresent(keys::add);
    }
    Map<ExternalKey, Long> known = new HashMap<>();
    AccountKeys.taken(connection, keys).forEach((key, taken) -> known.put(key, taken.account()));
    return known;
  }

  private Map<Long, Last> last(
      Connection connection, List<AccountRow> rows, Map<ExternalKey, Long> known)
      throws SQLException {
    Set<Long> ids = new HashSet<>();
    for (AccountRow row : rows) {
      Long id = known.get(row.key());
      if (id != null) ids.add(id);
    }
    Map<Long, Last> last = new HashMap<>();
    Map<Long, Integer> counting = new HashMap<>();
    InList.ids(
        connection,
        "SELECT s.account_id, s.version_no, s.external_keys, s.import_id, i.change_n, i.undone_n"
            + " FROM account_state s LEFT JOIN import_run i ON i.id = s.import_id"
            + " WHERE s.account_id IN (:keys)",
        new ArrayList<>(ids),
        row -> {
          long id = row.getLong(1);
          int version = row.getInt(2);
          long from = row.getLong(4);
          boolean counts =
              from == 0 || from == loading.importId || (row.getLong(5) > 0 && row.getLong(6) == 0);
          Last before = last.getOrDefault(id, new Last(0, "[]"));
          boolean newer = counts && version > counting.getOrDefault(id, 0);
          if (newer) counting.put(id, version);
          last.put(
              id,
              new Last(
                  Math.max(version, before.version()), newer ? row.getString(3) : before.keys()));
        });
    return last;
  }
}
