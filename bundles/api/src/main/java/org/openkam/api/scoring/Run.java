package org.openkam.api.scoring;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.value.Window;

/**
 * A run: written once, never changed. Deltas of touched accounts are kept beside it.
 *
 * @param id the id
 * @param model key of the model
 * @param version version of the model
 * @param state where it stands
 * @param window the days it looked at
 * @param inputChange the change set it read
 * @param accounts how many accounts it scored
 * @param grades grade code to number of accounts
 * @param references factor id to frozen references
 * @param engine module name, version and hash of the engine that computed it
 * @param started when
 * @param finished when
 * @param current true for the run that the model's score columns show
 */
public record Run(
    long id,
    String model,
    int version,
    State state,
    Window window,
    long inputChange,
    long accounts,
    Map<String, Long> grades,
    Map<String, FactorFunction.Frozen> references,
    String engine,
    Instant started,
    Optional<Instant> finished,
    boolean current) {

  /** Where a run stands. */
  public enum State {
    /** At work, invisible. */
    RUNNING,
    /** Complete. */
    DONE
  }

  /** Copies. */
  public Run {
    grades = Map.copyOf(grades);
    references = Map.copyOf(references);
  }
}
