package org.openkam.gateway.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ChangeSet;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.store.LedgerStore;

/**
 * What a stretch of the change log means for scores.
 *
 * @param upTo last change set that was looked at
 * @param accounts accounts whose facts or attributes may have changed
 * @param all true when everything may have: an import, or rates
 * @param runs true when another run became current
 */
record Touched(long upTo, long[] accounts, boolean all, boolean runs) {
  private static final int CHUNK = 500;

  /** Reads everything after a number. */
  static Touched after(ChangeLog log, LedgerStore ledger, long number) {
    TreeSet<Long> accounts = new TreeSet<>();
    List<Long> superseded = new ArrayList<>();
    boolean all = false;
    boolean runs = false;
    long upTo = number;
    for (boolean more = true; more; ) {
      List<ChangeSet> sets = log.after(upTo, CHUNK);
      more = sets.size() == CHUNK;
      for (ChangeSet set : sets) {
        for (Change change : set.changes()) {
          switch (change.kind()) {
            case ACCOUNT -> accounts.add(change.subject());
            case TRANSACTION -> {
              if (change.related() != 0) accounts.add(change.related());
              if (!change.key().isEmpty()) superseded.add(Long.parseLong(change.key()));
            }
            case IMPORT_COMMITTED, IMPORT_UNDONE, RATES -> all = true;
            case RUN_CURRENT -> runs = true;
            default -> {
              // nothing that a score reads
            }
          }
        }
        upTo = set.number();
      }
    }
    // a correction may take a transaction away from another account
    for (LedgerRow row : superseded.isEmpty() ? List.<LedgerRow>of() : ledger.rows(superseded)) {
      if (row.account() != 0) accounts.add(row.account());
    }
    return new Touched(upTo, accounts.stream().mapToLong(Long::longValue).toArray(), all, runs);
  }
}
