package org.openkam.gateway.jobs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openkam.api.Actor;
import org.openkam.api.Right;
import org.openkam.api.jobs.Job;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.Door;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs as their owners see them. */
@Component
public final class JobsPort implements Jobs {
  private static final Right[] READERS = {Right.READ, Right.IMPORT, Right.MANAGE_SYSTEM};
  private static final int LIST = 200;
  private static final long LONGEST_WAIT = 60_000;

  private final JobLane lane;
  private final SystemStore store;
  private final AuditTrail audit;

  @Activate
  public JobsPort(
      @Reference JobLane lane, @Reference SystemStore store, @Reference AuditTrail audit) {
    this.lane = lane;
    this.store = store;
    this.audit = audit;
  }

  @Override
  public List<Job> list(Actor actor) {
    Door.demand(actor, READERS);
    String owner = actor.may(Right.MANAGE_SYSTEM) ? null : actor.name();
    return store.jobs(owner, LIST).stream()
        .map(job -> job.state().ended() ? job : lane.find(job.id()).orElse(job))
        .toList();
  }

  @Override
  public Job get(Actor actor, long id) {
    Door.demand(actor, READERS);
    return lane.find(id)
        .filter(job -> actor.may(Right.MANAGE_SYSTEM) || job.owner().equals(actor.name()))
        .orElseThrow(() -> Door.notFound("job", id));
  }

  @Override
  public void cancel(Actor actor, long id) {
    Job job = get(actor, id);
    if (job.state().ended()) return;
    audit.note(actor, "job.cancel", "job:" + id, job.kind());
    lane.cancel(id);
  }

  @Override
  public long submit(Actor actor, String kind, String title, List<String> with, Work work) {
    Door.demand(actor, Right.WRITE, Right.IMPORT, Right.SCORE, Right.MANAGE_SYSTEM);
    return lane.submit(actor, kind, title, with, id -> {}, work::run);
  }

  @Override
  public Optional<Job> awaitEnd(Actor actor, long id, long millis) {
    Job job = get(actor, id);
    LiveJob live = lane.live(id);
    if (live == null) return Optional.of(get(actor, id)).filter(j -> j.state().ended());
    if (job.state().ended()) return Optional.of(job);
    try {
      return Optional.of(
          live.end().get(Math.max(0, Math.min(millis, LONGEST_WAIT)), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
