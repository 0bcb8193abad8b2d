package org.openkam.api.jobs;

import java.util.List;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** The port of jobs. An actor sees its own jobs; with MANAGE_SYSTEM all. */
@ProviderType
public interface Jobs {

  /** Newest first, at most 200. */
  List<Job> list(Actor actor);

  /** One job. */
  Job get(Actor actor, long id);

  /** Asks a job to stop at its next safe point. */
  void cancel(Actor actor, long id);

  /**
   * Puts work in the queue; two jobs run at a time, one of each kind.
   *
   * @return the job's id
   */
  long submit(Actor actor, String kind, String titleKey, List<String> titleArguments, Work work);

  /** Waits until a job has ended, at most the given milliseconds. */
  Optional<Job> awaitEnd(Actor actor, long id, long millis);

  /** The work of a job. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @return key of the result, see {@link Job#resultKey()}
     * @throws Exception a RefusedException is shown as it is, anything else as an internal fault
     */
    String run(Progress progress) throws Exception;
  }
}
