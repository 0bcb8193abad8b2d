package org.openkam.store.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.store.tx.Ids;
import org.openkam.store.tx.Transactions;

/**
 * One import at work: every batch is a transaction of its own, and all its rows stay invisible
 * until the import is committed.
 */
final class Loading implements ImportEngine.Loader {
  private static final int REMEMBERED = 200_000;

  final long importId;
  final long firstId;
  final long base;
  final String source;
  final LocalDate today;
  final Ids ids;

  /** True as long as no reference can have been there: looking it up would be in vain. */
  volatile boolean emptyLedger;

  /** Ids of accounts that rows named as parents before they came, by key. */
  Map<ExternalKey, Long> promised = new HashMap<>();

  /** Accounts and products seen lately: most rows are about few of them. */
  final Map<ExternalKey, Long> accounts = remembered();

  final Map<String, Long> products = remembered();

  boolean hasParents;

  private final Transactions transactions;
  private final AccountBatch accountBatch;
  private final ProductBatch productBatch;
  private final LedgerBatch ledgerBatch;
  private volatile boolean over;

  Loading(
      Transactions transactions,
      String reportingCurrency,
      LocalDate today,
      Ids ids,
      long importId,
      long firstId,
      long base,
      String source,
      boolean emptyLedger) {
    this.transactions = transactions;
    this.today = today;
    this.ids = ids;
    this.importId = importId;
    this.firstId = firstId;
    this.base = base;
    this.source = source;
    this.emptyLedger = emptyLedger;
    this.productBatch = new ProductBatch(this);
    this.accountBatch = new AccountBatch(this);
    this.ledgerBatch = new LedgerBatch(this, productBatch, reportingCurrency);
  }

  @Override
  public synchronized void accounts(List<ImportEngine.AccountRow> rows) {
    demandOpen();
    if (!rows.isEmpty()) transactions.plain(connection -> accountBatch.load(connection, rows));
  }

  @Override
  public synchronized void products(List<ImportEngine.ProductDraft> rows) {
    demandOpen();
    if (!rows.isEmpty()) transactions.plain(connection -> productBatch.load(connection, rows));
  }

  @Override
  public synchronized void transactions(List<TransactionDraft> rows) {
    demandOpen();
    if (rows.isEmpty()) return;
    transactions.plain(
        connection -> {
          try {
            return ledgerBatch.load(connection, rows);
          } catch (SQLException e) {
            // a reference came twice after all: from now on look
            emptyLedger = false;
            throw e;
          }
        });
  }

  /** Nothing can be loaded any more. */
  synchronized void end() {
    over = true;
  }

  private void demandOpen() {
    if (over) throw Refusal.of(Refusal.Kind.CONFLICT, "refused.import.not-loading").thrown();
  }

  private static <K> Map<K, Long> remembered() {
    return new LinkedHashMap<>(1024, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
