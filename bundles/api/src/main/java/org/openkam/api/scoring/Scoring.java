package org.openkam.api.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The port of scoring. Reading needs READ, changing models and starting runs SCORE. Runs, history
 * and explanations stay readable while the engine is gone; what needs it answers UNAVAILABLE.
 */
@ProviderType
public interface Scoring {

  /** True while an engine is running. */
  boolean available(Actor actor);

  /** The newest version of every model, primary model first. */
  List<ModelVersion> models(Actor actor);

  /** All versions of a model, newest first. */
  List<ModelVersion> versions(Actor actor, String model);

  /** The functions on offer: id to labels, defaults and unit. */
  List<FunctionInfo> functions(Actor actor);

  /**
   * Publishes a new version of a model; {@code basedOn} is the version it was edited from, 0 for a
   * new model.
   */
  Committed<ModelVersion> publish(
      Write write, String model, int basedOn, ModelSpec spec, String note);

  /**
   * How every model would separate the accounts now, and which is proposed. Needs COMPANY_FIGURES.
   */
  Proposal propose(Actor actor);

  /** Starts a full run of a model's newest version as a job. */
  long start(Write write, String model);

  /** Runs of a model, newest first, at most 100. */
  List<Run> runs(Actor actor, String model);

  /** One run. */
  Run run(Actor actor, long runId);

  /** The current run of a model. */
  Optional<Run> current(Actor actor, String model);

  /** Results of a run, in the order of account ids; deltas are applied to the current run. */
  List<Result> results(Actor actor, long runId, int offset, int limit);

  /** Why an account has its score in the current run of a model; empty when it has none. */
  Answer<Optional<Explanation>> explain(
      Actor actor, AccountId account, String model, Locale locale);

  /** An account's score over the runs of a model, oldest first. */
  List<ScorePoint> history(Actor actor, AccountId account, String model);

  /** What a person needs to know to choose a function. */
  record FunctionInfo(
      String id,
      Map<String, String> labels,
      Map<String, Double> defaults,
      org.openkam.api.value.Unit unit) {}

  /**
   * A proposal after an import.
   *
   * @param gradings per model
   * @param model the model that separates
   * @param lastLedgerDate propose as-of last ledger date because the newest data is older than 90
   *     days
   */
  record Proposal(List<Grading> gradings, String model, boolean lastLedgerDate) {
    /** Copies. */
    public Proposal {
      gradings = List.copyOf(gradings);
    }
  }
}
