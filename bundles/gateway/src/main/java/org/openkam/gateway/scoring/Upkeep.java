package org.openkam.gateway.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.book.Book;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.ChangeListener;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.Engines;
import org.openkam.gateway.GatewayConfig;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background lane of scoring: re-scores touched accounts, asks for full runs after imports,
 * daily and when references drifted, and picks up what was missed while the process or the engine
 * was down. It sleeps until a commit wakes it.
 */
@Component(service = ChangeListener.class, immediate = true, configurationPid = GatewayConfig.PID)
public final class Upkeep implements ChangeListener {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration NAP = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Beyond this a full run is cheaper than deltas. */
  private static final int TOO_MANY = 20_000;

  private final Engines engines;
  private final Models models;
  private final RunQueue queue;
  private final RunStore runs;
  private final LedgerStore ledger;
  private final ChangeLog log;
  private final Book book;
  private final Ageing ageing;
  private final Thread thread;
  // in the order of models, the primary one first: its score and grade are what people wait for
  private final Map<String, ModelLane> lanes = new LinkedHashMap<>();
  private volatile long head;
  private volatile boolean closed;
  private Object knownEngine;
  private long seen;

  @Activate
  public Upkeep(
      @Reference Engines engines,
      @Reference Models models,
      @Reference RunQueue queue,
      @Reference RunStore runs,
      @Reference LedgerStore ledger,
      @Reference ImportStore imports,
      @Reference SystemStore system,
      @Reference ChangeLog log,
      @Reference Book book,
      GatewayConfig config) {
    this(
        engines,
        models,
        queue,
        runs,
        ledger,
        log,
        book,
        new Ageing(
            engines,
            models,
            queue,
            imports,
            book,
            Clock.systemUTC(),
            LocalTime.parse(config.daily_run_at()),
            config.drift_limit_percent() / 100));
    thread.start();
  }

  Upkeep(
      Engines engines,
      Models models,
      RunQueue queue,
      RunStore runs,
      LedgerStore ledger,
      ChangeLog log,
      Book book,
      Ageing ageing) {
    this.engines = engines;
    this.models = models;
    this.queue = queue;
    this.runs = runs;
    this.ledger = ledger;
    this.log = log;
    this.book = book;
    this.ageing = ageing;
    this.thread = new Thread(this::live, "openkam-scores");
    this.thread.setDaemon(true);
  }

  @Override
  public void committed(long number) {
    head = number;
    LockSupport.unpark(thread);
  }

  private void live() {
    while (!closed) {
      long now = head;
      try {
        turn();
        if (head == now) ageing.check(lanes.values());
      } catch (RefusedException e) {
        // a module that is being swapped, or a book that is behind: the next turn does it
        if (e.first().kind() != Refusal.Kind.UNAVAILABLE) LOG.warn("Scores wait", e);
      } catch (RuntimeException | LinkageError e) {
        if (!closed) LOG.error("Scores could not be brought up to date; tried again", e);
      }
      if (!closed && head == now) LockSupport.parkNanos(NAP.toNanos());
    }
  }

  /** Brings everything up to date once. */
  void turn() {
    Object engine = engines.scoring().token();
    if (engine == null || !book.ready()) return;
    if (engine != knownEngine) {
      models.publishShipped();
      // another engine may offer what the last one refused
      lanes.clear();
      seen = log.head();
      refresh();
      knownEngine = engine;
    }
    Touched touched = Touched.after(log, ledger, unseen());
    seen = Math.max(seen, touched.upTo());
    if (touched.runs() && refresh()) {
      // a fresh run starts at its own input: look again from there
      touched = Touched.after(log, ledger, unseen());
    }
    apply(touched);
  }

  /** The last change set that everything has taken in. */
  private long unseen() {
    return Math.min(seen, lanes.values().stream().mapToLong(ModelLane::covered).min().orElse(seen));
  }

  private void apply(Touched touched) {
    if (lanes.isEmpty()) return;
    boolean all = touched.all() || touched.accounts().length > TOO_MANY;
    if (!all && touched.accounts().length > 0 && !book.await(touched.upTo(), PATIENCE)) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "gateway.book.behind").thrown();
    }
    for (ModelLane lane : lanes.values()) {
      if (lane.covered() >= touched.upTo()) continue;
      if (all) queue.request(lane.run().model(), "data came in");
      else if (touched.accounts().length > 0) {
        lane.rescore(engines.scoring(), book, runs, touched.accounts());
      }
      lane.covered(touched.upTo());
    }
  }

  /** Looks which runs are current; true when another one is. */
  private boolean refresh() {
    boolean changed = false;
    Map<String, ModelLane> next = new LinkedHashMap<>();
    for (ModelVersion newest : models.newest()) {
      Run current = runs.current(newest.model()).orElse(null);
      if (current == null) continue;
      ModelLane lane = lanes.get(newest.model());
      if (lane == null || lane.run().id() != current.id()) {
        lane = new ModelLane(current, models.version(current.model(), current.version()).spec());
        changed = true;
      }
      next.put(newest.model(), lane);
    }
    lanes.clear();
    lanes.putAll(next);
    return changed;
  }

  @Deactivate
  void close() throws InterruptedException {
    closed = true;
    LockSupport.unpark(thread);
    thread.join(5_000);
  }
}
