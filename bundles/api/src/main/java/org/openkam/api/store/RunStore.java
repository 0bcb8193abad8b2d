package org.openkam.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.value.Window;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Models and runs in the store. Columns of a run are kept in chunks of 65,536 accounts, compressed,
 * shared by content hash.
 */
@ProviderType
public interface RunStore {
  /** Newest version of every model. */
  List<ModelVersion> models();

  /** All versions of a model, newest first. */
  List<ModelVersion> versions(String model);

  /** Adds a version; STALE unless {@code basedOn} is the newest (0 for a new model). */
  Committed<ModelVersion> publish(
      Write write, String model, int basedOn, org.openkam.api.scoring.ModelSpec spec, String note);

  /** Stores a complete run and makes it the model's current one, in one transaction. */
  Committed<Run> store(
      Write write,
      ModelVersion model,
      Window window,
      long inputChange,
      String engine,
      Map<String, Map<String, String>> templates,
      ScoringEngine.Outcome outcome);

  /**
   * Adds new results of touched accounts to the current run; nothing happens when it is no longer
   * current.
   */
  Optional<Committed<Long>> delta(Write write, long runId, List<Result> results);

  /** The current run of a model. */
  Optional<Run> current(String model);

  /** One run. */
  Optional<Run> run(long id);

  /** Runs of a model, newest first. */
  List<Run> runs(String model, int limit);

  /** Language to key to pattern, as stored with the run. */
  Map<String, Map<String, String>> templates(long runId);

  /** The result of one account in a run, the newest delta first. */
  Optional<Result> result(long runId, long account);

  /** Results in the order of account ids, deltas applied. */
  List<Result> results(long runId, int offset, int limit);

  /** Mean contribution per factor of a run, in the model's order. */
  double[] means(long runId);

  /** An account's scores over the runs of a model, oldest first. */
  List<ScorePoint> history(long account, String model, int limit);

  /**
   * Score and grade of every account in a run, deltas up to a change set applied: what the book
   * shows.
   */
  Scores scores(long runId, long asOf);

  /** Account ids with new results of one delta change set. */
  List<Result> deltaOf(long runId, long change);

  /**
   * Score columns of a run.
   *
   * @param accounts account ids
   * @param scores score per account
   * @param grades grade code per account as an index into {@code codes}
   * @param codes grade codes
   */
  record Scores(long[] accounts, double[] scores, byte[] grades, List<String> codes) {}
}
