package org.openkam.book.apply;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.openkam.api.Progress;
import org.openkam.api.book.Book;
import org.openkam.api.book.FactProvider;
import org.openkam.api.store.ChangeSet;
import org.openkam.book.facts.FactTable;
import org.openkam.book.ledger.Folder;
import org.openkam.book.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the book and keeps it current, in a thread of its own. All changes go through this thread;
 * readers hold the read lock.
 */
public final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final int SETS_AT_ONCE = 256;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Stores stores;
  private final Providers providers;
  private final Folder folder;
  private final Scores scores;
  private final Loader loader;
  private final Freshness freshness;
  private final long rowsOnHeap;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Thread thread;
  private volatile Contents contents;
  private volatile String failure = "";
  private final Queue<FactProvider> departed = new ConcurrentLinkedQueue<>();
  private List<FactProvider> seen = List.of();

  /**
   * Starts.
   *
   * @param clock tells the day on which a module goes
   * @param poll how often to look for changes of other nodes
   * @param rowsOnHeap beyond so many transactions beside the projection it is written anew
   */
  public Keeper(
      Stores stores,
      Providers providers,
      Folder folder,
      java.time.Clock clock,
      Duration poll,
      long rowsOnHeap) {
    this.stores = stores;
    this.providers = providers;
    this.folder = folder;
    this.rowsOnHeap = rowsOnHeap;
    freshness = new Freshness(poll);
    scores = new Scores(stores.runs(), clock);
    loader = new Loader(stores, folder, scores, providers, freshness::closed);
    thread = new Thread(this::run, "openkam-book");
    thread.setDaemon(true);
    thread.start();
  }

  /** What callers wait for. */
  public Freshness freshness() {
    return freshness;
  }

  /** How far loading is; once loaded, what is there. */
  public Book.Loading loading() {
    Contents c = contents;
    return c == null || !freshness.ready()
        ? new Book.Loading(loader.accountsRead.get(), loader.rowsRead.get(), failure)
        : new Book.Loading(c.accounts.size(), c.ledger.rows(), failure);
  }

  /** Reads the contents; null before they are there. */
  public <T> T read(Function<Contents, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(freshness.ready() ? contents : null);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The enterprise's time zone, the machine's before it is known. */
  public ZoneId zone() {
    Contents c = contents;
    return c == null ? ZoneId.systemDefault() : c.settings.zone();
  }

  /** A provider went: its columns are marked at once, whatever this thread is doing. */
  public void left(FactProvider provider) {
    providers.remove(provider);
    departed.add(provider);
    Contents c = contents;
    if (c != null) c.facts().suspendAllBut(providers.facts(), scores.today(c.settings));
    freshness.hint();
  }

  private void run() {
    Duration pause = Duration.ofSeconds(1);
    while (!freshness.closed()) {
      try {
        if (!freshness.ready()) reload();
        sets();
        modules();
        compact();
        if (!failure.isEmpty()) LOG.info("the book is well again");
        failure = "";
        pause = Duration.ofSeconds(1);
        freshness.pause();
      } catch (Progress.Stopped e) {
        return;
      } catch (Throwable e) {
        if (freshness.closed()) return;
        failed(e);
        freshness.pause(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private void failed(Throwable e) {
    String now = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (!now.equals(failure)) LOG.error("the book cannot follow the store; trying again", e);
    failure = now;
  }

  private void sets() {
    while (!freshness.closed()) {
      List<ChangeSet> sets = stores.log().after(contents.asOf, SETS_AT_ONCE);
      if (sets.isEmpty()) return;
      if (sets.get(0).number() != contents.asOf + 1) {
        throw torn(new IllegalStateException("change set " + (contents.asOf + 1) + " is missing"));
      }
      take(sets);
    }
  }

  private void take(List<ChangeSet> sets) {
    Digest digest = new Digest(Digest.together(sets));
    Step step;
    try {
      Fetched fetched = new Fetched(digest, contents, stores, scores);
      if (Step.needsAll(digest, fetched, contents)) {
        reload();
        return;
      }
      LocalDate today = scores.today(fetched.settings);
      step = new Step(digest, fetched, contents, loader, providers, today);
    } catch (Progress.Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      // nothing was changed yet; what cannot be followed step by step may still be read as a whole
      failed(e);
      reload();
      return;
    }
    Ledger old;
    lockToWrite();
    try {
      old = step.apply();
      freshness.reached(contents.asOf);
    } catch (Throwable e) {
      throw torn(e);
    } finally {
      lock.writeLock().unlock();
    }
    if (old != null) old.delete();
  }

  /** The contents may be half of the old and half of the new: nobody reads them any more. */
  private IllegalStateException torn(Throwable e) {
    freshness.lost();
    return new IllegalStateException("a change could not be applied", e);
  }

  private void reload() {
    Contents before = contents;
    List<FactProvider> with = providers.facts();
    Contents next = loader.load(before);
    lockToWrite();
    try {
      contents = next;
      freshness.reached(next.asOf);
    } finally {
      lock.writeLock().unlock();
    }
    seen = with;
    if (before != null) before.ledger.delete();
    LOG.info(
        "the book is loaded: {} accounts, {} transactions, change set {}",
        next.accounts.size(),
        next.ledger.rows(),
        next.asOf);
  }

  private void modules() {
    List<FactProvider> known = new ArrayList<>(seen);
    // it may be the very same one that comes back
    for (FactProvider gone = departed.poll(); gone != null; gone = departed.poll()) {
      known.remove(gone);
    }
    List<FactProvider> now = providers.facts();
    if (now.equals(seen) && known.size() == seen.size()) return;
    Contents c = contents;
    if (!known.containsAll(now)) {
      FactTable facts = loader.facts(c, c.facts());
      lockToWrite();
      try {
        c.facts(facts);
      } finally {
        lock.writeLock().unlock();
      }
    }
    seen = now;
    // one may have gone while its facts were computed
    c.facts().suspendAllBut(providers.facts(), scores.today(c.settings));
  }

  private void compact() throws java.io.IOException {
    Contents c = contents;
    if (!c.ledger.crowded(rowsOnHeap)) return;
    Ledger old = c.ledger;
    Ledger next = old.compacted(folder);
    lockToWrite();
    try {
      c.ledger = next;
    } finally {
      lock.writeLock().unlock();
    }
    old.delete();
  }

  /**
   * A writer that queues makes new readers wait behind the one who reads now, which may be a whole
   * scoring run: so it slips in for a while first.
   */
  private void lockToWrite() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    while (System.nanoTime() < end) {
      if (lock.writeLock().tryLock()) return;
      LockSupport.parkNanos(100_000);
    }
    lock.writeLock().lock();
  }

  @Override
  public void close() throws InterruptedException {
    freshness.close();
    thread.join(TimeUnit.SECONDS.toMillis(10));
    Contents c = contents;
    if (c != null) c.ledger.delete();
  }
}
