package org.openkam.book.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.openkam.api.store.LedgerRow;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.ledger.Ledger;

/**
 * Transactions that came in before their account. The store finds their account by key when it
 * reads them, so an account that comes, or whose keys change, may bring transactions without a
 * change set of theirs.
 */
final class Adoption {
  /** Transaction to account, of those that are in the book. */
  private final Map<Long, Long> adopted = new HashMap<>();

  private boolean waiting;

  /** Notes a transaction that is in the book. */
  void adopted(LedgerRow row) {
    adopted.put(row.id(), row.account());
  }

  /** Notes that there are transactions without an account in the book. */
  void waiting() {
    waiting = true;
  }

  /** True when accounts that come or change their keys can move transactions. */
  boolean possible() {
    return waiting || !adopted.isEmpty();
  }

  /** How many of these are new. */
  long unknown(List<LedgerRow> rows) {
    return rows.stream().filter(r -> !adopted.containsKey(r.id())).count();
  }

  /**
   * Moves transactions to where the store has them now.
   *
   * @param rows all that came in as orphans and have an account now
   * @param orphans how many have none
   * @param touched is told the ordinals whose transactions changed
   */
  void apply(
      Collection<LedgerRow> rows,
      long orphans,
      AccountTable accounts,
      Ledger ledger,
      IntConsumer touched) {
    Set<Long> present = new HashSet<>();
    waiting = orphans > 0;
    for (LedgerRow row : rows) {
      int ordinal = accounts.ordinal(row.account());
      if (ordinal < 0) {
        waiting = true;
        continue;
      }
      present.add(row.id());
      Long before = adopted.put(row.id(), row.account());
      if (before != null && before == row.account()) continue;
      if (before != null) remove(row.id(), before, accounts, ledger, touched);
      if (ledger.add(ordinal, row)) touched.accept(ordinal);
    }
    for (Long id : List.copyOf(adopted.keySet())) {
      if (present.contains(id)) continue;
      remove(id, adopted.remove(id), accounts, ledger, touched);
      waiting = true;
    }
  }

  private static void remove(
      long id, long account, AccountTable accounts, Ledger ledger, IntConsumer touched) {
    int ordinal = accounts.ordinal(account);
    if (ordinal >= 0 && ledger.remove(ordinal, id)) touched.accept(ordinal);
  }
}
