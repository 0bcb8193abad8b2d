package org.openkam.api.book;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Walks over transactions, account by account, oldest day first within an account. Transactions
 * after the as-of day are never shown. Nothing is allocated while walking.
 *
 * <pre>while (c.nextAccount()) { while (c.next()) { ... } }</pre>
 */
@ProviderType
public interface LedgerCursor {
  /** Moves to the next account of the range, also to one without transactions; false at the end. */
  boolean nextAccount();

  /** The account's ordinal. */
  int account();

  /** Moves to the account's next transaction; false at its end. */
  boolean next();

  /** Business date as days since 1970-01-01. */
  int day();

  /** Quantity, ten-thousandths. */
  long quantity();

  /** Revenue in the reporting currency, ten-thousandths. */
  long revenue();

  /** True when the cost is known. */
  boolean hasCost();

  /** Cost in the reporting currency, ten-thousandths; 0 when unknown. */
  long cost();

  /** Discount in the reporting currency, ten-thousandths; 0 when unknown. */
  long discount();

  /** The product's number, -1 when unknown; equal numbers are equal products. */
  int product();
}
