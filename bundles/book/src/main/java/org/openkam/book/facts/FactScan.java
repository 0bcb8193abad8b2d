package org.openkam.book.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openkam.api.book.FactProvider;
import org.openkam.api.value.Window;
import org.openkam.book.cells.Cells;
import org.openkam.book.ledger.Ledger;

/** One scan over the ledger for all providers, in ranges that stay in the processor's cache. */
final class FactScan {
  private static final int RANGE = 4096;

  private final Map<FactProvider, RangeWriter> writers = new LinkedHashMap<>();

  /** Wants facts of a provider; null for a fact that is not wanted. */
  void want(FactProvider provider, Cells[] columns) {
    writers.put(provider, new RangeWriter(columns));
  }

  /**
   * Fills the columns.
   *
   * @param failed is told about a provider that fails; it is not called any more
   */
  void run(Ledger ledger, int size, Window window, BiConsumer<FactProvider, Throwable> failed) {
    for (int from = 0; from < size; from += RANGE) {
      int to = Math.min(size, from + RANGE);
      for (var one : List.copyOf(writers.entrySet())) {
        one.getValue().range(from, to);
        try {
          one.getKey().fill(ledger.cursor(from, to, window.lastDay()), window, one.getValue());
        } catch (RuntimeException | LinkageError e) {
          writers.remove(one.getKey());
          failed.accept(one.getKey(), e);
        }
      }
    }
  }
}
