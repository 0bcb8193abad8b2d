package org.openkam.book.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.Change;
import org.openkam.api.store.RunStore;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Window;

/** Runs with the deltas beside them. */
public final class FakeRuns {
  private static final List<String> CODES = List.of("core", "key", "ordinary");

  record Kept(Run run, Map<Long, Double> scores, TreeMap<Long, Map<Long, Double>> deltas) {}

  private final FakeStore store;
  private final Map<Long, Kept> runs = new TreeMap<>();
  private final Map<String, Long> currents = new LinkedHashMap<>();

  FakeRuns(FakeStore store) {
    this.store = store;
  }

  static int grade(double score) {
    return score >= 80 ? 0 : score >= 50 ? 1 : 2;
  }

  public long store(String model, Window window, Map<Long, Double> scores) {
    long id = store.id();
    Run run =
        new Run(
            id,
            model,
            1,
            Run.State.DONE,
            window,
            store.head(),
            scores.size(),
            Map.of(),
            Map.of(),
            "test",
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            true);
    runs.put(id, new Kept(run, Map.copyOf(scores), new TreeMap<>()));
    currents.put(model, id);
    store.commit(new Change(Change.Kind.RUN_CURRENT, id, 0, model));
    return id;
  }

  public void delta(String model, Map<Long, Double> scores) {
    Long id = currents.get(model);
    if (id == null) return;
    runs.get(id).deltas().put(store.head() + 1, Map.copyOf(scores));
    store.commit(new Change(Change.Kind.RUN_DELTA, id, 0, model));
  }

  public List<ModelVersion> models() {
    return currents.keySet().stream()
        .map(m -> new ModelVersion(m, 1, spec(m), "test", Instant.EPOCH, ""))
        .toList();
  }

  private static ModelSpec spec(String model) {
    return new ModelSpec(
        Map.of("en", "Model " + model, "zh", "模型 " + model),
        List.of(new FactorSpec("share", "share", Map.of(), 1, MissingPolicy.WORST)),
        List.of(new GradeRule("ordinary", Map.of(), 0, 0)),
        new Period.All(),
        new AsOf.LastLedgerDate());
  }

  public Optional<Run> current(String model) {
    return Optional.ofNullable(currents.get(model)).map(id -> runs.get(id).run());
  }

  public Optional<Run> run(long id) {
    return Optional.ofNullable(runs.get(id)).map(Kept::run);
  }

  public List<Run> runs(String model, int limit) {
    List<Run> all = new ArrayList<>();
    for (Kept k : runs.values()) if (k.run().model().equals(model)) all.add(0, k.run());
    return all.subList(0, Math.min(limit, all.size()));
  }

  public RunStore.Scores scores(long runId, long asOf) {
    Kept k = runs.get(runId);
    Map<Long, Double> all = new TreeMap<>(k.scores());
    k.deltas().headMap(asOf, true).values().forEach(all::putAll);
    long[] accounts = all.keySet().stream().mapToLong(Long::longValue).toArray();
    double[] scores = all.values().stream().mapToDouble(Double::doubleValue).toArray();
    byte[] grades = new byte[scores.length];
    for (int i = 0; i < scores.length; i++) grades[i] = (byte) grade(scores[i]);
    return new RunStore.Scores(accounts, scores, grades, CODES);
  }

  public List<Result> deltaOf(long runId, long change) {
    Map<Long, Double> its = new HashMap<>(runs.get(runId).deltas().get(change));
    return its.entrySet().stream()
        .map(
            e ->
                new Result(
                    e.getKey(),
                    new double[0],
                    new double[0],
                    e.getValue(),
                    CODES.get(grade(e.getValue()))))
        .toList();
  }
}
