package org.openkam.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Product;
import org.openkam.api.ledger.Rate;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.osgi.annotation.versioning.ProviderType;

/** The ledger in the store: append-only; a correction supersedes. */
@ProviderType
public interface LedgerStore {
  /**
   * Posts; the same reference with the same content changes nothing and answers the earlier one.
   */
  Committed<Transaction> post(Write write, TransactionDraft draft);

  /** Present transactions of an account, newest business date first. */
  List<Transaction> of(AccountId account, int offset, int limit);

  /** Rows by id. */
  List<LedgerRow> rows(Collection<Long> ids);

  /**
   * Streams every row in force as of a change set (not superseded, its import committed), attached
   * to accounts; no orphans.
   */
  void scan(long asOf, Consumer<LedgerRow> visitor);

  /** Streams the rows of one import, superseding ones included, orphans left out. */
  void scanImport(long importId, Consumer<LedgerRow> visitor);

  /** Rows in force that have no account now. */
  long orphans();

  /** Rows that came in as orphans and have an account now. */
  List<LedgerRow> adopted();

  /** Present transactions behind references, in batches. */
  Map<ExternalKey, Transaction> byReferences(Collection<ExternalKey> references);

  /** Products behind keys of a source. */
  Map<String, Product> products(String source, Collection<String> keys);

  /** All products. */
  void scanProducts(Consumer<Product> visitor);

  /** All rates, by currency and day. */
  List<Rate> rates();

  /** Adds or replaces rates. */
  Committed<Integer> putRates(Write write, List<Rate> rates);
}
