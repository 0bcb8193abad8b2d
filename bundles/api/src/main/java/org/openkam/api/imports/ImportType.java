package org.openkam.api.imports;

/** What the rows of a file are. */
public enum ImportType {
  /** One account per row. */
  ACCOUNTS,
  /**
   * One transaction per row; may carry columns of its account and product, which are then created,
   * too.
   */
  TRANSACTIONS
}
