package org.openkam.api.book;

import java.util.List;
import org.openkam.api.value.Window;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes facts about accounts: named, typed columns computed from the ledger. The book calls
 * it for ranges of at most 4096 accounts when it builds, and for one account when that account's
 * ledger changes: both must agree.
 */
@ConsumerType
public interface FactProvider {

  /** The columns, always the same list in the same order; names unique among all providers. */
  List<ColumnInfo> facts();

  /**
   * Computes all facts for the accounts of the cursor.
   *
   * @param cursor before the first account of the range; shows everything up to the as-of day, also
   *     before the window
   * @param window the window the facts are asked for
   * @param out takes the values; a fact that is not set stays missing
   */
  void fill(LedgerCursor cursor, Window window, FactWriter out);
}
