package org.openkam.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;

/** One factor of a model with its function and frozen references, ready to score. */
record Factor(
    FactorSpec spec, FactorFunction function, Frozen frozen, FactorFunction.Scorer scorer) {

  /** Freezes the references of a population. */
  static Factor fitted(FactorSpec spec, FactorFunction function, FactorFunction.Population all) {
    Map<String, Double> parameters = parameters(spec, function);
    return guarded(spec, () -> frozen(spec, function, function.fit(all, parameters)));
  }

  /** Takes references that were frozen before. */
  static Factor frozen(FactorSpec spec, FactorFunction function, Frozen frozen) {
    Map<String, Double> parameters = parameters(spec, function);
    return new Factor(
        spec, function, frozen, guarded(spec, () -> function.scorer(frozen, parameters)));
  }

  /** The function of a factor among those on offer. */
  static FactorFunction function(FactorSpec spec, Map<String, FactorFunction> onOffer) {
    FactorFunction function = onOffer.get(spec.function());
    if (function != null) return function;
    throw Refusal.of(
            Refusal.Kind.UNAVAILABLE, "scoring.refused.function", spec.id(), spec.function())
        .thrown();
  }

  /** The functions of several factors, in their order. */
  static List<FactorFunction> functions(
      List<FactorSpec> specs, Map<String, FactorFunction> onOffer) {
    return specs.stream().map(s -> function(s, onOffer)).toList();
  }

  /** Scores one account into row {@code at} of the factor's columns. */
  void score(FactorFunction.Population all, int ordinal, short[] points, double[] inputs, int at) {
    short p = Points.quantised(scorer.points(all, ordinal));
    double input = p == Points.MISSING ? Double.NaN : scorer.input(all, ordinal);
    // points and input are there or missing together: a missing input is how a run keeps the gap
    boolean known = !Double.isNaN(input);
    points[at] = known ? p : Points.MISSING;
    inputs[at] = input;
  }

  /** Runs code of a function; whatever it throws becomes a refusal that names the factor. */
  static <T> T guarded(FactorSpec spec, Supplier<T> code) {
    try {
      return code.get();
    } catch (RefusedException | Progress.Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      RefusedException refused =
          Refusal.of(
                  Refusal.Kind.UNAVAILABLE,
                  "scoring.refused.failed",
                  spec.id(),
                  spec.function(),
                  e.toString())
              .thrown();
      refused.initCause(e);
      throw refused;
    }
  }

  private static Map<String, Double> parameters(FactorSpec spec, FactorFunction function) {
    Map<String, Double> all = new HashMap<>(function.defaults());
    spec.parameters()
        .forEach(
            (name, value) -> {
              if (!all.containsKey(name) || !Double.isFinite(value)) {
                throw Refusal.invalid(
                        "factors." + spec.id() + "." + name,
                        "scoring.refused.parameter",
                        spec.id(),
                        name)
                    .thrown();
              }
              all.put(name, value);
            });
    return Map.copyOf(all);
  }
}
