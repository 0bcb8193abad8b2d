package org.openkam.api.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.value.Window;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The book at one change set. Only valid inside {@link Book#read}. Ordinals are internal: store
 * account ids.
 */
@ProviderType
public interface BookView {
  /** Number of the last change set it contains. */
  long asOf();

  /** Number of accounts; ordinals are 0 to size - 1. */
  int size();

  /** The account id at an ordinal. */
  long idAt(int ordinal);

  /** The ordinal of an account id, -1 when there is none. */
  int ordinal(long accountId);

  /** A standing column. */
  Optional<Column> column(String name);

  /**
   * Facts over a window, computed now in one shared scan for all accounts.
   *
   * @param names facts of running providers; unknown ones are left out of the result
   * @return name to column, valid as long as the view; columns of unnamed facts are not computed
   */
  Map<String, Column> facts(Collection<String> names, Window window);

  /** The same for one account: the columns answer for its ordinal only. */
  Map<String, Column> facts(Collection<String> names, Window window, int ordinal);

  /** The ledger of the ordinals from (included) to (excluded), up to a day. */
  LedgerCursor ledger(int from, int to, LocalDate asOf);

  /** Ordinal of the company above, -1 at a root. */
  int parent(int ordinal);

  /** Newest business date in the ledger; empty without transactions. */
  Optional<LocalDate> lastLedgerDay();

  /** Number of transactions. */
  long transactions();
}
