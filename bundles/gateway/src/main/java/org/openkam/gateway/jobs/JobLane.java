package org.openkam.gateway.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.openkam.api.Actor;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.jobs.Job;
import org.openkam.api.store.SystemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs: two at a time, one of each kind, in the order they came. */
@Component(service = JobLane.class, immediate = true)
public final class JobLane {
  private static final Logger LOG = LoggerFactory.getLogger(JobLane.class);
  private static final int WIDTH = 2;
  private static final int QUEUE = 200;

  private final SystemStore store;
  private final Clock clock;
  private final ExecutorService workers;
  private final Map<Long, LiveJob> live = new ConcurrentHashMap<>();
  private final List<Waiting> queue = new ArrayList<>();
  private final Set<String> running = new HashSet<>();
  private boolean closed;

  private record Waiting(LiveJob job, Task task) {}

  /** The work of a job. */
  @FunctionalInterface
  public interface Task {
    /** Does it and names its result. */
    String run(Progress progress) throws Exception;
  }

  @Activate
  public JobLane(@Reference SystemStore store) {
    this(store, Clock.systemUTC());
  }

  /** For tests. */
  public JobLane(SystemStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.workers = Executors.newFixedThreadPool(WIDTH, work -> new Thread(work, "openkam-job"));
    int failed = store.failInterrupted("gateway.job.interrupted").size();
    if (failed > 0) LOG.warn("{} jobs were interrupted by the end of the process", failed);
  }

  /**
   * Queues a job.
   *
   * @param accepted is told the id before the work can begin
   */
  public long submit(
      Actor actor, String kind, String title, List<String> with, LongConsumer accepted, Task task) {
    Job job =
        store.addJob(
            new Job(
                0,
                kind,
                title,
                with,
                actor.name(),
                Job.State.QUEUED,
                0,
                0,
                "",
                clock.instant(),
                Optional.empty(),
                "",
                "",
                List.of()),
            actor.id());
    LiveJob entry = new LiveJob(job, clock, this::save);
    live.put(job.id(), entry);
    try {
      accepted.accept(job.id());
      enqueue(new Waiting(entry, task));
    } catch (RuntimeException e) {
      entry.failed("gateway.job.fault", List.of());
      live.remove(job.id());
      throw e;
    }
    return job.id();
  }

  private synchronized void enqueue(Waiting waiting) {
    if (closed || queue.size() >= QUEUE) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "gateway.job.queue", QUEUE).thrown();
    }
    queue.add(waiting);
    dispatch();
  }

  private synchronized void dispatch() {
    for (int i = 0; i < queue.size() && running.size() < WIDTH; ) {
      Waiting next = queue.get(i);
      if (next.job().now().state().ended()) {
        queue.remove(i);
        forget(next.job());
      } else if (running.add(next.job().now().kind())) {
        queue.remove(i);
        workers.execute(() -> work(next));
      } else {
        i++;
      }
    }
  }

  private void work(Waiting next) {
    LiveJob job = next.job();
    try {
      job.start();
      if (!job.now().state().ended()) job.done(next.task().run(job));
    } catch (Progress.Stopped e) {
      job.stopped();
    } catch (RefusedException e) {
      Refusal why = e.first();
      job.failed(why.messageKey(), why.arguments().stream().map(String::valueOf).toList());
    } catch (Throwable e) {
      LOG.error("Job {} ({}) failed", job.now().id(), job.now().kind(), e);
      job.failed("gateway.job.fault", List.of());
    } finally {
      forget(job);
      synchronized (this) {
        running.remove(job.now().kind());
        if (!closed) dispatch();
      }
    }
  }

  private void forget(LiveJob job) {
    live.remove(job.now().id());
  }

  private void save(Job job) {
    try {
      store.saveJob(job);
    } catch (RuntimeException e) {
      // progress may be lost; a state that could not be kept becomes FAILED at the next start
      LOG.warn("The state {} of job {} was not kept", job.state(), job.id(), e);
    }
  }

  /** The jobs of this process that have not ended. */
  Collection<LiveJob> live() {
    return live.values();
  }

  /** One job, as fresh as can be. */
  public Optional<Job> find(long id) {
    LiveJob job = live.get(id);
    return job != null ? Optional.of(job.now()) : store.job(id);
  }

  LiveJob live(long id) {
    return live.get(id);
  }

  /** Asks a job to stop. */
  public void cancel(long id) {
    LiveJob job = live.get(id);
    if (job != null && job.cancel()) dispatch();
  }

  @Deactivate
  public void close() throws InterruptedException {
    synchronized (this) {
      closed = true;
    }
    live.values().forEach(LiveJob::cancel);
    workers.shutdown();
    if (!workers.awaitTermination(10, TimeUnit.SECONDS)) workers.shutdownNow();
  }
}
