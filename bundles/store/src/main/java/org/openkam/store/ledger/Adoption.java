package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.store.LedgerRow;
import org.openkam.store.accounts.AccountKeys;

/** Finds the accounts of rows that came in before them, many at a time. */
final class Adoption {
  private record Waiting(LedgerRow row, ExternalKey key) {}

  private final Connection connection;
  private final Consumer<LedgerRow> adopted;
  private final Consumer<LedgerRow> orphans;
  private final List<Waiting> waiting = new ArrayList<>();

  Adoption(Connection connection, Consumer<LedgerRow> adopted, Consumer<LedgerRow> orphans) {
    this.connection = connection;
    this.adopted = adopted;
    this.orphans = orphans;
  }

  void add(LedgerRow row, ExternalKey key) throws SQLException {
    waiting.add(new Waiting(row, key));
    if (waiting.size() == 1000) finish();
  }

  /** Settles what still waits. */
  void finish() throws SQLException {
    if (waiting.isEmpty()) return;
    Set<ExternalKey> keys = new HashSet<>();
    waiting.forEach(one -> keys.add(one.key()));
    Map<ExternalKey, AccountId> accounts = AccountKeys.inForce(connection, keys);
    for (Waiting one : waiting) {
      AccountId account = accounts.get(one.key());
      if (account == null) orphans.accept(one.row());
      else adopted.accept(attached(one.row(), account.value()));
    }
    waiting.clear();
  }

  private static LedgerRow attached(LedgerRow row, long account) {
    return new LedgerRow(
        row.id(),
        row.supersedes(),
        account,
        row.day(),
        row.quantity(),
        row.revenue(),
        row.cost(),
        row.discount(),
        row.product(),
        row.currency());
  }
}
