package org.openkam.book.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeSet;

/** What a few change sets in a row mean for the book. */
final class Digest {
  /**
   * A transaction.
   *
   * @param superseded the transaction that it corrects, 0 when none
   */
  record Posting(long id, long superseded) {}

  /** New results of a run. */
  record Delta(long run, String model, long change) {}

  final Set<Long> accounts = new LinkedHashSet<>();
  final List<Posting> postings = new ArrayList<>();
  final Set<Long> imports = new LinkedHashSet<>();
  final Map<String, Long> currents = new LinkedHashMap<>();
  final List<Delta> deltas = new ArrayList<>();
  boolean ledgerImported;
  boolean undone;
  boolean attributes;
  boolean rates;
  boolean settings;
  final long last;

  Digest(List<ChangeSet> sets) {
    last = sets.get(sets.size() - 1).number();
    for (ChangeSet set : sets) for (Change c : set.changes()) take(c, set.number());
  }

  /**
   * The first change sets of some that can be applied together. A run or settings stand alone:
   * their columns are made before the lock is taken, of the accounts there are.
   */
  static List<ChangeSet> together(List<ChangeSet> sets) {
    int n = 0;
    while (n < sets.size() && !alone(sets.get(n))) n++;
    return sets.subList(0, Math.max(1, n));
  }

  private static boolean alone(ChangeSet set) {
    return set.changes().stream()
        .map(Change::kind)
        .anyMatch(k -> k == Change.Kind.RUN_CURRENT || k == Change.Kind.SETTINGS);
  }

  private void take(Change c, long number) {
    switch (c.kind()) {
      case ACCOUNT -> accounts.add(c.subject());
      case TRANSACTION ->
          postings.add(
              new Posting(
                  c.subject(), c.key() == null || c.key().isEmpty() ? 0 : Long.parseLong(c.key())));
      case IMPORT_COMMITTED -> {
        imports.add(c.subject());
        if ("TRANSACTIONS".equals(c.key())) ledgerImported = true;
      }
      case IMPORT_UNDONE -> undone = true;
      case RUN_CURRENT -> currents.put(c.key(), c.subject());
      case RUN_DELTA -> deltas.add(new Delta(c.subject(), c.key(), number));
      case ATTRIBUTE -> attributes = true;
      case RATES -> rates = true;
      case SETTINGS -> settings = true;
      case PERSON, DEFINITION, USER, TOKEN -> {
        // nothing of it is in the book
      }
    }
  }
}
