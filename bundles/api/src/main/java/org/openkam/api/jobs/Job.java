package org.openkam.api.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A piece of long work.
 *
 * @param id its id
 * @param kind {@code import}, {@code run}, {@code demo}, ...
 * @param titleKey text key of its title
 * @param titleArguments what fills the title
 * @param owner name of the actor who started it
 * @param state where it stands
 * @param done units done
 * @param total units in all, 0 while unknown
 * @param stepKey text key of the present step, empty before the first
 * @param created when it was asked for
 * @param finished when it ended
 * @param resultKey what it made, for example {@code import:17} or {@code run:4}
 * @param failureKey text key of why it failed, empty otherwise
 * @param failureArguments what fills the failure's text
 */
public record Job(
    long id,
    String kind,
    String titleKey,
    List<String> titleArguments,
    String owner,
    State state,
    long done,
    long total,
    String stepKey,
    Instant created,
    Optional<Instant> finished,
    String resultKey,
    String failureKey,
    List<String> failureArguments) {

  /** Where a job stands. */
  public enum State {
    /** Waits for a worker. */
    QUEUED,
    /** At work. */
    RUNNING,
    /** Was asked to stop and has not yet. */
    STOPPING,
    /** Ended as it should. */
    DONE,
    /** Ended on request; nothing of it remains. */
    CANCELLED,
    /** Ended by a fault or by the end of the process; nothing half done remains. */
    FAILED;

    /** True when nothing more will happen. */
    public boolean ended() {
      return this == DONE || this == CANCELLED || this == FAILED;
    }
  }

  /** Copies. */
  public Job {
    titleArguments = List.copyOf(titleArguments);
    failureArguments = List.copyOf(failureArguments);
  }
}
