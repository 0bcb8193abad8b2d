package org.openkam.gateway.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.openkam.api.Progress;
import org.openkam.api.jobs.Job;

/** A job of this process: its present state, and the progress that its work reports to. */
final class LiveJob implements Progress {
  private static final Duration THROTTLE = Duration.ofMillis(500);

  private final Clock clock;
  private final Consumer<Job> save;
  private final CompletableFuture<Job> end = new CompletableFuture<>();
  private volatile Job now;
  private volatile boolean cancelled;
  private Instant saved = Instant.MIN;

  LiveJob(Job job, Clock clock, Consumer<Job> save) {
    this.now = job;
    this.clock = clock;
    this.save = save;
  }

  Job now() {
    return now;
  }

  CompletableFuture<Job> end() {
    return end;
  }

  synchronized void start() {
    if (now.state() == Job.State.QUEUED) become(Job.State.RUNNING, "", "", List.of());
  }

  /** True when it had not begun and is over with this. */
  synchronized boolean cancel() {
    if (now.state().ended()) return false;
    cancelled = true;
    if (now.state() == Job.State.QUEUED) {
      become(Job.State.CANCELLED, "", "", List.of());
      return true;
    }
    become(Job.State.STOPPING, "", "", List.of());
    return false;
  }

  synchronized void done(String resultKey) {
    become(Job.State.DONE, resultKey == null ? "" : resultKey, "", List.of());
  }

  synchronized void stopped() {
    become(Job.State.CANCELLED, "", "", List.of());
  }

  synchronized void failed(String key, List<String> arguments) {
    become(Job.State.FAILED, "", key, arguments);
  }

  @Override
  public synchronized void at(long done, long total, String stepKey) {
    if (now.state().ended()) return;
    now = with(now.state(), done, total, stepKey == null ? "" : stepKey, "", "", List.of());
    if (saved.isBefore(clock.instant().minus(THROTTLE))) keep();
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  private void become(Job.State state, String result, String failure, List<String> arguments) {
    if (now.state().ended()) return;
    long done = state == Job.State.DONE && now.total() > 0 ? now.total() : now.done();
    now = with(state, done, now.total(), now.stepKey(), result, failure, arguments);
    keep();
    if (state.ended()) end.complete(now);
  }

  private void keep() {
    saved = clock.instant();
    save.accept(now);
  }

  private Job with(
      Job.State state,
      long done,
      long total,
      String step,
      String result,
      String failure,
      List<String> arguments) {
    return new Job(
        now.id(),
        now.kind(),
        now.titleKey(),
        now.titleArguments(),
        now.owner(),
        state,
        done,
        total,
        step,
        now.created(),
        state.ended() ? Optional.of(clock.instant()) : Optional.empty(),
        result,
        failure,
        arguments);
  }
}
