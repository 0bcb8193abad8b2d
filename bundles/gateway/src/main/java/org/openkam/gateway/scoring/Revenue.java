package org.openkam.gateway.scoring;

import java.util.Map;
import org.openkam.api.book.BookView;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Run;
import org.openkam.api.value.Window;

/** The company's revenue in a window: what tells how far a run's references have drifted. */
final class Revenue {
  /** No factor can have this id: it has a dot. */
  private static final String REFERENCE = "company.revenue";

  private Revenue() {}

  static double of(BookView view, Window window) {
    LedgerCursor cursor = view.ledger(0, view.size(), window.asOf());
    int first = window.firstDay();
    double sum = 0;
    while (cursor.nextAccount()) {
      while (cursor.next()) {
        if (cursor.day() >= first) sum += cursor.revenue();
      }
    }
    return sum;
  }

  static void keep(Map<String, FactorFunction.Frozen> references, double revenue) {
    references.put(REFERENCE, new FactorFunction.Frozen(Map.of("total", new double[] {revenue})));
  }

  /** By how much the revenue now differs from the run's, 0.05 for 5 %; 0 where none was kept. */
  static double drift(Run run, double now) {
    FactorFunction.Frozen kept = run.references().get(REFERENCE);
    if (kept == null || Double.isNaN(kept.one("total"))) return 0;
    double then = kept.one("total");
    return Math.abs(now - then) / Math.max(1, Math.abs(then));
  }
}
