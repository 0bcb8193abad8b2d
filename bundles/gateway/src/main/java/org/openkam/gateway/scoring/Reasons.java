package org.openkam.gateway.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Reason;
import org.openkam.api.scoring.ScoringEngine;

/**
 * Learns, while the engine is there, which reason a factor gives where: stretches of inputs or
 * points, each with its text key and where the key's arguments come from. So a run can tell its
 * reasons when the engine is gone.
 */
final class Reasons {
  private static final int SAMPLES = 2_000;
  private static final int STRETCHES = 64;

  private Reasons() {}

  private record Sample(double input, double points, Reason reason) {}

  /** Entries to be kept with a run's templates, under keys that no bundle uses. */
  static Map<String, String> learn(
      ModelSpec model, ScoringEngine engine, ScoringEngine.Outcome outcome) {
    Map<String, FactorFunction> functions = new HashMap<>();
    engine.functions().forEach(f -> functions.put(f.id(), f));
    Map<String, String> learnt = new HashMap<>();
    for (int i = 0; i < model.factors().size(); i++) {
      FactorSpec factor = model.factors().get(i);
      FactorFunction function = functions.get(factor.function());
      FactorFunction.Frozen frozen = outcome.references().get(factor.id());
      if (function == null || frozen == null) continue;
      Map<String, Double> parameters = new HashMap<>(function.defaults());
      parameters.putAll(factor.parameters());
      FactorFunction.Scorer scorer = function.scorer(frozen, parameters);
      String prefix = StoredReasons.PREFIX + factor.id() + ".";
      learnt.put(prefix + "unit", function.unit().name());
      learnt.put(prefix + "class", function.dataClass().name());
      learnt.put(prefix + "missing", missing(scorer));
      List<Sample> samples = samples(scorer, outcome.points()[i], outcome.inputs()[i]);
      List<String> byInput = stretches(samples, Sample::input);
      List<String> byPoints = stretches(samples, Sample::points);
      boolean input = byInput.size() <= byPoints.size();
      learnt.put(prefix + "by", input ? "input" : "points");
      List<String> kept = input ? byInput : byPoints;
      for (int n = 0; n < Math.min(kept.size(), STRETCHES); n++) {
        learnt.put(prefix + n, kept.get(n));
      }
    }
    return learnt;
  }

  private static String missing(FactorFunction.Scorer scorer) {
    Reason reason = scorer.reason(Double.NaN, Double.NaN);
    return told(reason.key(), List.of(new Sample(Double.NaN, Double.NaN, reason)));
  }

  private static List<Sample> samples(
      FactorFunction.Scorer scorer, short[] points, double[] inputs) {
    List<Sample> samples = new ArrayList<>();
    int step = Math.max(1, points.length / SAMPLES);
    for (int a = 0; a < points.length; a += step) {
      if (Double.isNaN(inputs[a])) continue;
      double p = points[a] / 100.0;
      samples.add(new Sample(inputs[a], p, scorer.reason(inputs[a], p)));
    }
    return samples;
  }

  /** {@code lowest value that was seen|key|sources}, from the lowest stretch up. */
  private static List<String> stretches(List<Sample> samples, ToDoubleFunction<Sample> order) {
    List<Sample> sorted = new ArrayList<>(samples);
    sorted.sort(Comparator.comparingDouble(order));
    List<String> stretches = new ArrayList<>();
    for (int from = 0, to = 0; from < sorted.size(); from = to) {
      String key = sorted.get(from).reason().key();
      while (to < sorted.size() && sorted.get(to).reason().key().equals(key)) to++;
      double lowest = order.applyAsDouble(sorted.get(from));
      stretches.add(lowest + "|" + told(key, sorted.subList(from, to)));
    }
    return stretches;
  }

  /** The key, and for every argument the one source that explains it in all samples. */
  private static String told(String key, List<Sample> samples) {
    StringBuilder told = new StringBuilder(key);
    int arguments = samples.get(0).reason().arguments().size();
    for (int n = 0; n < arguments; n++) {
      Set<String> sources = null;
      for (Sample s : samples) {
        List<Object> filling = s.reason().arguments();
        Set<String> possible =
            n < filling.size() ? sources(filling.get(n), s.input(), s.points()) : Set.of();
        if (sources == null) sources = new LinkedHashSet<>(possible);
        else sources.retainAll(possible);
      }
      told.append('|')
          .append(sources.isEmpty() ? StoredReasons.UNKNOWN : sources.iterator().next());
    }
    return told.toString();
  }

  private static Set<String> sources(Object argument, double input, double points) {
    Set<String> sources = new LinkedHashSet<>();
    if (!(argument instanceof Number n)) {
      sources.add("t" + String.valueOf(argument).replace("|", "/"));
      return sources;
    }
    double d = n.doubleValue();
    if (near(d, input)) sources.add("i");
    if (near(d, -input)) sources.add("-i");
    if (near(d, points)) sources.add("p");
    sources.add("n" + d);
    return sources;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  }
}
