package org.openkam.store.runs;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.store.RunStore;
import org.openkam.api.value.Window;
import org.openkam.store.json.Json;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs as columns in chunks that are shared by their hash. */
@Component
public final class ChunkedRuns implements RunStore {
  private static final Logger LOG = LoggerFactory.getLogger(ChunkedRuns.class);

  private final Transactions transactions;
  private final ModelVersions models;
  private final RunRows rows;
  private final RunResults results;
  private final Publisher publisher;

  /** Also removes what a run left that ended before it was published. */
  @Activate
  public ChunkedRuns(@Reference Transactions transactions) {
    this.transactions = transactions;
    models = new ModelVersions(transactions);
    rows = new RunRows(transactions);
    results = new RunResults(transactions, rows);
    publisher = new Publisher(transactions, new RunShapes(transactions, rows));
    int removed = transactions.plain(Chunks::removeUnreferenced);
    if (removed > 0) LOG.info("Removed {} chunks of runs that were never published", removed);
  }

  @Override
  public List<ModelVersion> models() {
    return models.newest();
  }

  @Override
  public List<ModelVersion> versions(String model) {
    return models.of(model);
  }

  @Override
  public Committed<ModelVersion> publish(
      Write write, String model, int basedOn, ModelSpec spec, String note) {
    return models.publish(write, model, basedOn, spec, note);
  }

  @Override
  public Committed<Run> store(
      Write write,
      ModelVersion model,
      Window window,
      long inputChange,
      String engine,
      Map<String, Map<String, String>> templates,
      Outcome outcome) {
    Committed<Long> stored =
        publisher.store(write, model, window, inputChange, engine, templates, outcome);
    return new Committed<>(rows.get(stored.value()).toDomain(true), stored.change());
  }

  @Override
  public Optional<Committed<Long>> delta(Write write, long runId, List<Result> results) {
    return publisher.delta(write, runId, results);
  }

  @Override
  public Optional<Run> current(String model) {
    return rows.current(model);
  }

  @Override
  public Optional<Run> run(long id) {
    return rows.run(id);
  }

  @Override
  public List<Run> runs(String model, int limit) {
    return rows.runs(model, limit);
  }

  @Override
  public Map<String, Map<String, String>> templates(long runId) {
    return Json.read(rows.get(runId).templates, new TypeReference<>() {});
  }

  @Override
  public Optional<Result> result(long runId, long account) {
    return results.result(runId, account);
  }

  @Override
  public List<Result> results(long runId, int offset, int limit) {
    RunRow run = rows.get(runId);
    return transactions.read(connection -> RunPage.read(connection, run, offset, limit));
  }

  @Override
  public double[] means(long runId) {
    return rows.get(runId).means();
  }

  @Override
  public List<ScorePoint> history(long account, String model, int limit) {
    return results.history(account, model, limit);
  }

  @Override
  public Scores scores(long runId, long asOf) {
    RunRow run = rows.get(runId);
    return transactions.read(connection -> RunScores.read(connection, run, asOf));
  }

  @Override
  public List<Result> deltaOf(long runId, long change) {
    return transactions.read(connection -> Deltas.ofChange(connection, runId, change));
  }
}
