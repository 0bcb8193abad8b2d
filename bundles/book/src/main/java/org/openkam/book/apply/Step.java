package org.openkam.book.apply;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openkam.api.account.Account;
import org.openkam.api.scoring.Result;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Window;
import org.openkam.book.facts.FactTable;
import org.openkam.book.ledger.Ledger;
import org.openkam.book.scores.ModelScores;

/**
 * A few change sets on their way into the contents: first what needs the store and time, without
 * the lock, then {@link #apply} under it.
 */
final class Step {
  private final Digest digest;
  private final Fetched fetched;
  private final Contents contents;
  private final Loader loader;
  private final Providers providers;
  private final LocalDate today;
  private final Map<String, ModelScores> scores;
  private Ledger ledger;
  private Adoption adoption;
  private FactTable facts;

  /** Reads and computes beforehand. */
  Step(
      Digest digest,
      Fetched fetched,
      Contents c,
      Loader loader,
      Providers providers,
      LocalDate today) {
    this.digest = digest;
    this.fetched = fetched;
    this.contents = c;
    this.loader = loader;
    this.providers = providers;
    this.today = today;
    scores = new LinkedHashMap<>(c.scores);
    scores.putAll(fetched.currents);
    ledger = c.ledger;
    adoption = c.adoption;
    if (rereadsLedger(digest, fetched, c)) {
      adoption = new Adoption();
      ledger = loader.ledger(digest.last, c.accounts, fetched.settings, adoption);
    }
    boolean still = digest.postings.isEmpty() && fetched.accounts.isEmpty();
    Window next = Contents.standing(fetched.settings, scores, ledger, today);
    if (ledger != c.ledger || still && !next.equals(c.window)) facts = allFacts(next);
  }

  /** True when everything must be read anew: only so does it change at once. */
  static boolean needsAll(Digest d, Fetched f, Contents c) {
    return d.undone
        || f.tooMany
        || c.accounts.contradicts(f.attributes)
        || rereadsLedger(d, f, c) && !f.accounts.isEmpty();
  }

  private static boolean rereadsLedger(Digest d, Fetched f, Contents c) {
    return d.ledgerImported
        || d.rates
        || !f.settings.reportingCurrency().equals(c.ledger.conversion().reporting());
  }

  private FactTable allFacts(Window window) {
    return FactTable.computed(
        providers.facts(),
        contents.facts(),
        ledger,
        contents.accounts.size(),
        window,
        today,
        providers.failed());
  }

  /**
   * Changes the contents; the write lock is held. The ledger that is not needed any more, or null.
   */
  Ledger apply() {
    BitSet touched = new BitSet();
    contents.accounts.define(fetched.attributes);
    for (Account a : fetched.accounts) {
      int size = contents.accounts.size();
      int ordinal = contents.accounts.put(a);
      // an account without transactions has facts, too
      if (ordinal == size) touched.set(ordinal);
    }
    boolean reread = ledger != contents.ledger;
    if (!reread) post(touched);
    results();
    Ledger before = contents.ledger;
    contents.ledger = ledger;
    contents.adoption = adoption;
    contents.scores = scores;
    contents.settings = fetched.settings;
    contents.asOf = digest.last;
    facts(touched);
    return reread ? before : null;
  }

  private void post(BitSet touched) {
    for (Digest.Posting p : digest.postings) {
      LedgerRow old = fetched.rows.get(p.superseded());
      int from = old == null ? -1 : contents.accounts.ordinal(old.account());
      if (from >= 0 && ledger.remove(from, old.id())) touched.set(from);
      LedgerRow row = fetched.rows.get(p.id());
      int to = row.account() == 0 ? -1 : contents.accounts.ordinal(row.account());
      if (to < 0) adoption.waiting();
      else if (ledger.add(to, row)) touched.set(to);
    }
    if (fetched.adopted != null) {
      adoption.apply(fetched.adopted, fetched.orphans, contents.accounts, ledger, touched::set);
    }
  }

  private void results() {
    fetched.deltas.forEach(
        (delta, results) -> {
          for (Result r : results) {
            int ordinal = contents.accounts.ordinal(r.account());
            if (ordinal >= 0) scores.get(delta.model()).set(ordinal, r);
          }
        });
  }

  private void facts(BitSet touched) {
    Window now = Contents.standing(contents.settings, scores, ledger, today);
    if (facts == null && !now.equals(contents.window)) facts = allFacts(now);
    contents.window = now;
    if (facts != null) {
      contents.facts(facts);
      return;
    }
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      contents.facts().update(i, ledger, now, today, providers.failed());
    }
    contents.arrange();
  }
}
