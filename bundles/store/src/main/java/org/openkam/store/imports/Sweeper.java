package org.openkam.store.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.store.tx.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes, once after a start, what imports left that were loading when the process ended. Nobody
 * sees those rows, so nobody waits for it.
 */
final class Sweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final Transactions transactions;
  private final Garbage garbage;
  private final Thread thread;
  private volatile Instant lastCleaned;
  private volatile boolean closed;

  Sweeper(Transactions transactions, Garbage garbage) {
    this.transactions = transactions;
    this.garbage = garbage;
    List<Long> left = transactions.read(ImportRows::loading);
    thread = new Thread(() -> sweep(left), "openkam-store-sweeper");
    thread.setDaemon(true);
    thread.start();
  }

  Optional<Instant> lastCleaned() {
    return Optional.ofNullable(lastCleaned);
  }

  @Override
  public void close() {
    closed = true;
    garbage.stop();
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep(List<Long> left) {
    for (long id : left) {
      if (closed) return;
      try {
        if (!garbage.remove(id)) return;
        transactions.plain(c -> ImportRows.move(c, id, State.LOADING, State.TRIED, ""));
        LOG.info("Removed what import {} had loaded when the process ended", id);
        lastCleaned = transactions.clock().instant();
      } catch (RuntimeException e) {
        if (!closed) LOG.error("What import {} left cannot be removed now", id, e);
      }
    }
  }
}
