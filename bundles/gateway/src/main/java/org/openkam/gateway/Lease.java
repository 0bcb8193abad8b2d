package org.openkam.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds an engine that comes and goes. A swap sets the new one, lets the calls on the old one end,
 * then lets it stop. Without an engine a call is refused as UNAVAILABLE.
 */
public final class Lease<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  private final String module;
  private final Clock clock;
  private final Duration grace;
  private final Map<T, Slot<T>> slots = new IdentityHashMap<>();
  private Slot<T> current;
  private Instant since;

  /**
   * An empty holder.
   *
   * @param grace how long running calls may go on after their engine was withdrawn before they are
   *     asked to stop, and once more until nobody waits for them any longer
   */
  public Lease(String module, Clock clock, Duration grace) {
    this.module = module;
    this.clock = clock;
    this.grace = grace;
    this.since = clock.instant();
  }

  private static final class Slot<T> {
    final T engine;
    int users;
    volatile boolean stopping;

    Slot(T engine) {
      this.engine = engine;
    }
  }

  /** From now on calls go to this one. */
  public synchronized void offer(T engine) {
    current = slots.computeIfAbsent(engine, Slot::new);
  }

  /** No new call goes to this one; returns when its calls have ended or the grace is over. */
  public synchronized void withdraw(T engine) {
    Slot<T> slot = slots.remove(engine);
    if (slot == null) return;
    if (slot == current) {
      current = null;
      since = clock.instant();
    }
    if (!drained(slot)) {
      slot.stopping = true;
      if (!drained(slot)) LOG.warn("{} calls of {} did not end in time", slot.users, module);
    }
  }

  private boolean drained(Slot<T> slot) {
    long end = System.nanoTime() + grace.toNanos();
    try {
      for (long left; slot.users > 0 && (left = end - System.nanoTime()) > 0; ) {
        wait(Math.max(1, left / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return slot.users == 0;
  }

  /** True while there is an engine. */
  public synchronized boolean present() {
    return current != null;
  }

  /** The engine of the moment, to recognise a change; null without one. Not to be called. */
  public synchronized Object token() {
    return current;
  }

  /** A brief call. A fault of the engine is refused as UNAVAILABLE and costs nobody else. */
  public <R> R use(Function<T, R> call) {
    Slot<T> slot = take();
    try {
      return call.apply(slot.engine);
    } catch (RefusedException | Progress.Stopped e) {
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.error("{} failed", module, e);
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "gateway.module.fault", module).thrown();
    } finally {
      give(slot);
    }
  }

  /** Long work; it is asked to stop when its engine is withdrawn. */
  public <R> R work(Progress progress, BiFunction<T, Progress, R> call) {
    Slot<T> slot = take();
    try {
      return call.apply(slot.engine, new Watched(progress, slot));
    } catch (Progress.Stopped e) {
      if (slot.stopping && !progress.cancelled()) throw gone();
      throw e;
    } finally {
      give(slot);
    }
  }

  private synchronized Slot<T> take() {
    if (current == null) throw gone();
    current.users++;
    return current;
  }

  private synchronized void give(Slot<T> slot) {
    slot.users--;
    notifyAll();
  }

  private synchronized RefusedException gone() {
    return Refusal.of(
            Refusal.Kind.UNAVAILABLE,
            "refused.module.gone",
            module,
            since.truncatedTo(ChronoUnit.SECONDS).toString())
        .thrown();
  }

  private record Watched(Progress progress, Slot<?> slot) implements Progress {
    @Override
    public void at(long done, long total, String stepKey) {
      progress.at(done, total, stepKey);
    }

    @Override
    public boolean cancelled() {
      return slot.stopping || progress.cancelled();
    }
  }
}
