package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Transaction;
import org.openkam.store.accounts.AccountKeys;
import org.openkam.store.sql.InList;

/** Looks transactions up by their references. */
public final class References {
  /**
   * What is known of a reference.
   *
   * @param id the row that counts: the newest in force, or of the import that asks; 0 when none
   * @param version the highest version ever given
   */
  public record Last(long id, int version) {}

  private References() {}

  /** Present transactions. */
  static Map<ExternalKey, Transaction> present(
      Connection connection, Collection<ExternalKey> references) throws SQLException {
    List<Transaction> found = new ArrayList<>();
    for (Map.Entry<String, Set<String>> part : bySource(references).entrySet()) {
      InList.texts(
          connection,
          "SELECT "
              + LedgerColumns.WIDE
              + LedgerColumns.WIDE_FROM
              + " WHERE r.source = ? AND r.reference IN (:keys)",
          List.of(part.getKey()),
          part.getValue(),
          row -> found.add(LedgerColumns.transaction(row, row.getLong(3))));
    }
    Map<ExternalKey, Transaction> present = new HashMap<>();
    for (Transaction one : adopted(connection, found)) {
      present.put(one.content().reference(), one);
    }
    return present;
  }

  /** Attaches orphans whose account has come. */
  static List<Transaction> adopted(Connection connection, List<Transaction> transactions)
      throws SQLException {
    Set<ExternalKey> keys = new HashSet<>();
    for (Transaction one : transactions) {
      if (one.account().isEmpty()) keys.add(one.content().account());
    }
    if (keys.isEmpty()) return transactions;
    Map<ExternalKey, AccountId> accounts = AccountKeys.inForce(connection, keys);
    return transactions.stream()
        .map(
            one -> {
              AccountId account = accounts.get(one.content().account());
              return one.account().isPresent() || account == null
                  ? one
                  : new Transaction(
                      one.id(), one.version(), Optional.of(account), one.recorded(), one.content());
            })
        .toList();
  }

  /**
   * What a new row of each reference follows.
   *
   * @param importId the import that asks, 0 when none: its own rows count for it
   */
  public static Map<ExternalKey, Last> last(
      Connection connection, Collection<ExternalKey> references, long importId)
      throws SQLException {
    Map<ExternalKey, Last> last = new HashMap<>();
    Map<ExternalKey, Integer> counting = new HashMap<>();
    for (Map.Entry<String, Set<String>> part : bySource(references).entrySet()) {
      InList.texts(
          connection,
          "SELECT r.reference, r.id, r.version_no, r.import_id, i.change_n, i.undone_n"
              + " FROM ledger_row r LEFT JOIN import_run i ON i.id = r.import_id"
              + " WHERE r.source = ? AND r.reference IN (:keys)",
          List.of(part.getKey()),
          part.getValue(),
          row -> {
            ExternalKey reference = new ExternalKey(part.getKey(), row.getString(1));
            int version = row.getInt(3);
            long from = row.getLong(4);
            boolean counts =
                from == 0
                    || (row.getLong(5) > 0 && row.getLong(6) == 0)
                    || (importId != 0 && from == importId);
            Last known = last.getOrDefault(reference, new Last(0, 0));
            boolean newer = counts && version > counting.getOrDefault(reference, 0);
            if (newer) counting.put(reference, version);
            last.put(
                reference,
                new Last(newer ? row.getLong(2) : known.id(), Math.max(version, known.version())));
          });
    }
    return last;
  }

  private static Map<String, Set<String>> bySource(Collection<ExternalKey> references) {
    Map<String, Set<String>> bySource = new HashMap<>();
    for (ExternalKey reference : references) {
      bySource.computeIfAbsent(reference.source(), s -> new HashSet<>()).add(reference.key());
    }
    return bySource;
  }
}
