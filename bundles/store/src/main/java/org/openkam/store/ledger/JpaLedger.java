package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Product;
import org.openkam.api.ledger.Rate;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.Change;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.SystemStore;
import org.openkam.store.accounts.States;
import org.openkam.store.sql.InList;
import org.openkam.store.tx.ChangeHead;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger in the store. */
@Component
public final class JpaLedger implements LedgerStore {
  private static final Comparator<Transaction> NEWEST =
      Comparator.comparing((Transaction t) -> t.content().date())
          .thenComparing(Transaction::id)
          .reversed();

  private final Transactions transactions;
  private final Posting posting;

  @Activate
  public JpaLedger(@Reference Transactions transactions, @Reference SystemStore system) {
    this(transactions, () -> system.settings().reportingCurrency());
  }

  /** Without a settings store behind it. */
  public static JpaLedger over(Transactions transactions, Supplier<String> reportingCurrency) {
    return new JpaLedger(transactions, reportingCurrency);
  }

  // not public: the component runtime would take it for the one above
  private JpaLedger(Transactions transactions, Supplier<String> reportingCurrency) {
    this.transactions = transactions;
    this.posting = new Posting(transactions, reportingCurrency);
  }

  @Override
  public Committed<Transaction> post(Write write, TransactionDraft draft) {
    Committed<Long> row = posting.post(write, draft);
    return new Committed<>(transactions.read(c -> posted(c, row.value())), row.change());
  }

  @Override
  public List<Transaction> of(AccountId account, int offset, int limit) {
    return transactions.read(
        c -> {
          int upTo = Math.addExact(offset, limit);
          List<Transaction> found = new ArrayList<>();
          query(c, account.value(), upTo, found, "r.account_id = ?");
          Optional<Account> present = States.present(c, account.value());
          Set<ExternalKey> keys = present.map(a -> a.state().keys()).orElse(Set.of());
          for (ExternalKey key : keys) {
            query(
                c,
                account.value(),
                upTo,
                found,
                "r.account_id = 0 AND r.account_key = ? AND r.account_source = ?",
                key.key(),
                key.source());
          }
          return found.stream().sorted(NEWEST).skip(offset).limit(limit).toList();
        });
  }

  @Override
  public List<LedgerRow> rows(Collection<Long> ids) {
    List<LedgerRow> found = new ArrayList<>();
    transactions.plain(
        c -> {
          found.clear();
          LedgerColumns columns = new LedgerColumns();
          Adoption adoption = new Adoption(c, found::add, found::add);
          InList.ids(
              c,
              "SELECT "
                  + LedgerColumns.NARROW
                  + ", r.account_source, r.account_key FROM ledger_row r WHERE r.id IN (:keys)",
              Set.copyOf(ids),
              row -> {
                LedgerRow one = columns.row(row, row.getLong(3));
                if (one.account() != 0) found.add(one);
                else adoption.add(one, new ExternalKey(row.getString(11), row.getString(12)));
              });
          adoption.finish();
          return null;
        });
    return List.copyOf(found);
  }

  @Override
  public void scan(long asOf, Consumer<LedgerRow> visitor) {
    transactions.scan(
        c -> {
          LedgerScan.all(c, asOf, visitor);
          return null;
        });
  }

  @Override
  public void scanImport(long importId, Consumer<LedgerRow> visitor) {
    transactions.scan(
        c -> {
          LedgerScan.ofImport(c, importId, visitor);
          return null;
        });
  }

  @Override
  public long orphans() {
    return transactions.plain(LedgerScan::orphans);
  }

  @Override
  public List<LedgerRow> adopted() {
    long head = transactions.read(ChangeHead::read);
    List<LedgerRow> found = new ArrayList<>();
    transactions.scan(
        c -> {
          LedgerScan.adopted(c, head, found::add);
          return null;
        });
    return List.copyOf(found);
  }

  @Override
  public Map<ExternalKey, Transaction> byReferences(Collection<ExternalKey> references) {
    return transactions.read(c -> References.present(c, references));
  }

  @Override
  public Map<String, Product> products(String source, Collection<String> keys) {
    return transactions.read(c -> Products.inForce(c, source, keys));
  }

  @Override
  public void scanProducts(Consumer<Product> visitor) {
    transactions.scan(
        c -> {
          Products.scan(c, visitor);
          return null;
        });
  }

  @Override
  public List<Rate> rates() {
    return transactions.read(Rates::all);
  }

  @Override
  public Committed<Integer> putRates(Write write, List<Rate> rates) {
    Rates.check(rates);
    return transactions.write(
        write,
        "rates.put",
        "rates",
        new Replay<>(String::valueOf, Integer::valueOf),
        tx -> {
          tx.change(Change.Kind.RATES, 0, 0, "");
          tx.stamp(number -> Rates.put(tx.connection(), rates, number));
          return rates.size();
        });
  }

  private static void query(
      Connection connection,
      long account,
      int limit,
      List<Transaction> found,
      String where,
      String... texts)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.WIDE
                + LedgerColumns.WIDE_FROM
                + " WHERE "
                + where
                + " ORDER BY r.business_date DESC, r.id DESC")) {
      query.setMaxRows(limit);
      if (texts.length == 0) query.setLong(1, account);
      for (int i = 0; i < texts.length; i++) query.setString(i + 1, texts[i]);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) found.add(LedgerColumns.transaction(rows, account));
      }
    }
  }

  /** A row as it was posted, also when something supersedes it now. */
  private static Transaction posted(Connection connection, long id) throws SQLException {
    List<Transaction> found = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT "
                + LedgerColumns.WIDE.replace("r.since_n", "r.recorded")
                + " FROM ledger_row r WHERE r.id = ?")) {
      query.setLong(1, id);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) found.add(LedgerColumns.transaction(rows, rows.getLong(3)));
      }
    }
    return References.adopted(connection, found).get(0);
  }
}
