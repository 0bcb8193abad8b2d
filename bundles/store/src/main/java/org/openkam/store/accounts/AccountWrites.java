package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.store.Change;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Creates accounts and gives them new states. */
final class AccountWrites {
  private final Transactions transactions;
  private final Supplier<ZoneId> zone;

  AccountWrites(Transactions transactions, Supplier<ZoneId> zone) {
    this.transactions = transactions;
    this.zone = zone;
  }

  Committed<AccountId> create(Write write, AccountDraft draft) {
    LocalDate today = LocalDate.now(transactions.clock().withZone(zone.get()));
    return transactions.write(
        write,
        "account.create",
        "account",
        Replay.id(AccountId::value, AccountId::new),
        tx -> {
          AccountDraft checked = Attributes.load(tx.connection()).checked(draft);
          AccountId id = new AccountId(tx.nextId());
          long row = tx.nextId();
          tx.subject("account/" + id.value());
          tx.change(Change.Kind.ACCOUNT, id.value(), 0, "");
          tx.stamp(
              number -> {
                Connection c = tx.connection();
                AccountKeys.demandFree(c, checked.keys(), id.value());
                demandParent(c, id.value(), checked);
                addKeys(c, checked.keys(), id.value(), number);
                keep(tx, row, new Account(id, 1, today, checked), number);
              });
          return id;
        });
  }

  /** Answers the id of the row that holds the new state. */
  Committed<Long> update(Write write, AccountId id, int version, AccountDraft draft) {
    LocalDate today = LocalDate.now(transactions.clock().withZone(zone.get()));
    return transactions.write(
        write,
        "account.update",
        "account/" + id.value(),
        Replay.ofLong(),
        tx -> {
          AccountDraft checked = Attributes.load(tx.connection()).checked(draft);
          OptionalLong same = unchanged(tx, id, version, checked);
          if (same.isPresent()) return same.getAsLong();
          long row = tx.nextId();
          tx.change(Change.Kind.ACCOUNT, id.value(), 0, "");
          tx.stamp(number -> replace(tx, row, id, version, checked, today, number));
          return row;
        });
  }

  private static void replace(
      WriteContext tx,
      long row,
      AccountId id,
      int version,
      AccountDraft draft,
      LocalDate today,
      long number)
      throws SQLException {
    Connection c = tx.connection();
    Account present =
        States.present(c, id.value())
            .orElseThrow(
                () -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.account.absent").thrown());
    demandVersion(present, version);
    Set<ExternalKey> added = new HashSet<>(draft.keys());
    added.removeAll(present.state().keys());
    Set<ExternalKey> removed = new HashSet<>(present.state().keys());
    removed.removeAll(draft.keys());
    AccountKeys.demandFree(c, added, id.value());
    if (!draft.parent().equals(present.state().parent())) demandParent(c, id.value(), draft);
    AccountKeys.remove(c, removed, number);
    addKeys(c, added, id.value(), number);
    int next = States.highestVersion(c, id.value()) + 1;
    keep(tx, row, new Account(id, next, today, draft), number);
  }

  private static OptionalLong unchanged(
      WriteContext tx, AccountId id, int version, AccountDraft draft) throws SQLException {
    List<States.Dated> states = States.dated(tx.connection(), id.value());
    if (states.isEmpty()) return OptionalLong.empty();
    States.Dated present = states.get(0);
    demandVersion(present.account(), version);
    if (!present.account().state().equals(draft)) return OptionalLong.empty();
    tx.unchanged(present.since());
    return OptionalLong.of(States.rowOf(tx.connection(), id.value(), version));
  }

  private static void demandVersion(Account present, int version) {
    if (present.version() == version) return;
    throw Refusal.of(Refusal.Kind.STALE, "refused.stale", version, present.version()).thrown();
  }

  private static void demandParent(Connection connection, long id, AccountDraft draft)
      throws SQLException {
    if (draft.parent().isEmpty()) return;
    String key =
        draft.keys().stream().map(ExternalKey::toString).sorted().findFirst().orElse(draft.name());
    Tree.demandParent(connection, id, draft.parent().get().value(), key);
  }

  private static void addKeys(
      Connection connection, Set<ExternalKey> keys, long account, long number) throws SQLException {
    Map<ExternalKey, Long> rows = new HashMap<>();
    keys.forEach(key -> rows.put(key, account));
    AccountKeys.add(connection, rows, 0, number);
  }

  private static void keep(WriteContext tx, long row, Account account, long number) {
    tx.entities().persist(AccountState.of(row, account, number));
  }
}
