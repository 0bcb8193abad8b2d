package org.openkam.store.imports;

import java.math.BigDecimal;
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
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.store.accounts.AccountKeys;
import org.openkam.store.ledger.Rates;
import org.openkam.store.ledger.References;

/** Loads transactions. */
final class LedgerBatch {
  private static final References.Last NONE = new References.Last(0, 0);

  private final Loading loading;
  private final ProductBatch products;
  private final String reportingCurrency;

  LedgerBatch(Loading loading, ProductBatch products, String reportingCurrency) {
    this.loading = loading;
    this.products = products;
    this.reportingCurrency = reportingCurrency;
  }

  Void load(Connection connection, List<TransactionDraft> rows) throws SQLException {
    demandRates(connection, rows);
    Map<ExternalKey, Long> accounts = accounts(connection, rows);
    Map<String, Map<String, Long>> productIds = products(connection, rows);
    Map<ExternalKey, References.Last> last = last(connection, rows);
    List<long[]> superseded = new ArrayList<>();
    Map<ExternalKey, References.Last> own = new HashMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_row (id, version_no, supersedes, source, reference, account_id,"
                + " account_source, account_key, business_date, product_id, quantity, revenue,"
                + " cost, discount, currency, import_id, recorded)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      for (TransactionDraft row : rows) {
        ExternalKey reference = row.reference();
        References.Last before = own.getOrDefault(reference, last.getOrDefault(reference, NONE));
        long id = loading.ids.next(connection);
        own.put(reference, new References.Last(id, before.version() + 1));
        if (before.id() != 0) superseded.add(new long[] {before.id(), id});
        insert.setLong(1, id);
        insert.setInt(2, before.version() + 1);
        insert.setLong(3, before.id());
        insert.setString(4, reference.source());
        insert.setString(5, reference.key());
        insert.setLong(6, accounts.getOrDefault(row.account(), 0L));
        insert.setString(7, row.account().source());
        insert.setString(8, row.account().key());
        insert.setDate(9, Date.valueOf(row.date()));
        insert.setLong(
            10,
            row.product()
                .map(productIds.getOrDefault(reference.source(), Map.of())::get)
                .orElse(0L));
        insert.setBigDecimal(11, row.quantity());
        insert.setBigDecimal(12, row.revenue());
        amount(insert, 13, row.cost());
        amount(insert, 14, row.discount());
        insert.setString(15, row.currency());
        insert.setLong(16, loading.importId);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    supersede(connection, superseded);
    loading.accounts.putAll(accounts);
    productIds.forEach(
        (source, ids) -> ids.forEach((key, id) -> loading.products.put(source + '\0' + key, id)));
    return null;
  }

  private void demandRates(Connection connection, List<TransactionDraft> rows) throws SQLException {
    boolean foreign = false;
    for (TransactionDraft row : rows) foreign |= !row.currency().equals(reportingCurrency);
    if (!foreign) return;
    Rates rates = Rates.load(connection, reportingCurrency);
    for (TransactionDraft row : rows) rates.demand(row.currency(), row.date());
  }

  private Map<ExternalKey, Long> accounts(Connection connection, List<TransactionDraft> rows)
      throws SQLException {
    Map<ExternalKey, Long> found = new HashMap<>();
    Set<ExternalKey> missing = new HashSet<>();
    for (TransactionDraft row : rows) {
      Long id = loading.accounts.get(row.account());
      if (id == null) missing.add(row.account());
      else found.put(row.account(), id);
    }
    if (missing.isEmpty()) return found;
    AccountKeys.taken(connection, missing)
        .forEach(
            (key, taken) -> {
              if (taken.inForce() || taken.importId() == loading.importId) {
                found.put(key, taken.account());
              }
            });
    return found;
  }

  private Map<String, Map<String, Long>> products(
      Connection connection, List<TransactionDraft> rows) throws SQLException {
    Map<String, Set<String>> keys = new HashMap<>();
    for (TransactionDraft row : rows) {
      row.product()
          .ifPresent(
              key -> keys.computeIfAbsent(row.reference().source(), s -> new HashSet<>()).add(key));
    }
    Map<String, Map<String, Long>> ids = new HashMap<>();
    for (Map.Entry<String, Set<String>> part : keys.entrySet()) {
      ids.put(part.getKey(), products.ids(connection, part.getKey(), part.getValue()));
    }
    return ids;
  }

  private Map<ExternalKey, References.Last> last(Connection connection, List<TransactionDraft> rows)
      throws SQLException {
    // the first import of all: a reference that comes twice is then caught by the unique index
    if (loading.emptyLedger) return Map.of();
    List<ExternalKey> references = rows.stream().map(TransactionDraft::reference).toList();
    return References.last(connection, references, loading.importId);
  }

  private void supersede(Connection connection, List<long[]> pairs) throws SQLException {
    if (pairs.isEmpty()) return;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO ledger_supersession (superseded, by_row, import_id, recorded)"
                + " VALUES (?, ?, ?, 0)")) {
      for (long[] pair : pairs) {
        insert.setLong(1, pair[0]);
        insert.setLong(2, pair[1]);
        insert.setLong(3, loading.importId);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void amount(PreparedStatement insert, int index, Optional<BigDecimal> amount)
      throws SQLException {
    if (amount.isPresent()) insert.setBigDecimal(index, amount.get());
    else insert.setNull(index, Types.DECIMAL);
  }
}
