package org.openkam.gateway.scoring;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openkam.api.Actor;
import org.openkam.gateway.jobs.JobLane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Full runs as jobs; of the platform's own, one that has not begun yet stands for all later ones.
 */
@Component(service = RunQueue.class)
public final class RunQueue {
  private final JobLane lane;
  private final FullRun fullRun;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  @Activate
  public RunQueue(@Reference JobLane lane, @Reference FullRun fullRun) {
    this.lane = lane;
    this.fullRun = fullRun;
  }

  /** Starts one for somebody. */
  long start(Actor actor, String model) {
    return lane.submit(
        actor,
        "run",
        "gateway.job.run",
        List.of(model),
        id -> {},
        progress -> "run:" + fullRun.run(actor, model, progress).value().id());
  }

  /** Asks for one by the platform itself. */
  void request(String model, String reason) {
    if (!waiting.add(model)) return;
    Actor platform = Actor.system("gateway", reason);
    try {
      lane.submit(
          platform,
          "run",
          "gateway.job.run",
          List.of(model),
          id -> {},
          progress -> {
            // from here on a new request means data that this run may no longer see
            waiting.remove(model);
            return "run:" + fullRun.run(platform, model, progress).value().id();
          });
    } catch (RuntimeException e) {
      waiting.remove(model);
      throw e;
    }
  }
}
