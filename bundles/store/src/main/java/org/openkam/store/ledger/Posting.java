package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Product;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.Change;
import org.openkam.store.accounts.AccountKeys;
import org.openkam.store.tx.Again;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Posts single transactions. */
final class Posting {
  private final Transactions transactions;
  private final Supplier<String> reportingCurrency;

  Posting(Transactions transactions, Supplier<String> reportingCurrency) {
    this.transactions = transactions;
    this.reportingCurrency = reportingCurrency;
  }

  /** Answers the id of the row. */
  Committed<Long> post(Write write, TransactionDraft draft) {
    String currency = reportingCurrency.get();
    if (draft.product().map(String::length).orElse(0) > 200) {
      throw Refusal.invalid("product", "refused.key", draft.product().get()).thrown();
    }
    return transactions.write(
        write,
        "transaction.post",
        "transaction",
        Replay.ofLong(),
        tx -> {
          Connection c = tx.connection();
          Rates.load(c, currency).demand(draft.currency(), draft.date());
          Optional<Transaction> present = present(c, draft.reference());
          if (present.isPresent() && present.get().content().equals(draft)) {
            tx.unchanged(present.get().recorded());
            return present.get().id();
          }
          long id = tx.nextId();
          tx.subject("transaction/" + id);
          tx.stamp(number -> add(tx, id, draft, number));
          return id;
        });
  }

  private static void add(WriteContext tx, long id, TransactionDraft draft, long number)
      throws SQLException {
    Connection c = tx.connection();
    ExternalKey reference = draft.reference();
    Optional<Transaction> present = present(c, reference);
    // posted by somebody else since the work looked
    if (present.isPresent() && present.get().content().equals(draft)) throw new Again();
    long superseded = present.map(Transaction::id).orElse(0L);
    References.Last last =
        References.last(c, List.of(reference), 0)
            .getOrDefault(reference, new References.Last(0, 0));
    AccountId account = AccountKeys.inForce(c, List.of(draft.account())).get(draft.account());
    long accountId = account == null ? 0 : account.value();
    long product = product(tx, reference.source(), draft.product(), number);
    tx.entities()
        .persist(
            LedgerEntry.of(id, last.version() + 1, superseded, accountId, product, draft, number));
    if (superseded != 0) supersede(c, superseded, id, number);
    tx.change(
        Change.Kind.TRANSACTION, id, accountId, superseded == 0 ? "" : Long.toString(superseded));
  }

  private static Optional<Transaction> present(Connection connection, ExternalKey reference)
      throws SQLException {
    return Optional.ofNullable(References.present(connection, List.of(reference)).get(reference));
  }

  private static long product(WriteContext tx, String source, Optional<String> key, long number)
      throws SQLException {
    if (key.isEmpty()) return 0;
    Map<String, Products.Known> known = Products.ever(tx.connection(), source, List.of(key.get()));
    boolean inForce = !Products.inForce(tx.connection(), source, List.of(key.get())).isEmpty();
    Products.Known before = known.get(key.get());
    if (inForce) return before.product().id();
    // unknown, or known only to an import that is not in force
    long id = before == null ? tx.nextId() : before.product().id();
    int version = before == null ? 1 : before.version() + 1;
    Product product = new Product(id, source, key.get(), key.get(), Optional.empty());
    tx.entities().persist(ProductState.of(tx.nextId(), product, version, number));
    return id;
  }

  private static void supersede(Connection connection, long superseded, long by, long number)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_supersession (superseded, by_row, import_id, recorded)"
                + " VALUES (?, ?, 0, ?)")) {
      insert.setLong(1, superseded);
      insert.setLong(2, by);
      insert.setLong(3, number);
      insert.executeUpdate();
    }
  }
}
