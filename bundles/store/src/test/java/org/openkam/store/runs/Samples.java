package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;

/** Models and outcomes of any size, computed as an engine computes them. */
final class Samples {
  private Samples() {}

  static ModelSpec model(double... weights) {
    List<FactorSpec> factors = new ArrayList<>();
    for (int f = 0; f < weights.length; f++) {
      factors.add(
          new FactorSpec("f" + f, "linear", Map.of("top", 1.5), weights[f], MissingPolicy.WORST));
    }
    return new ModelSpec(
        Map.of("en", "Model"),
        factors,
        List.of(
            new GradeRule("core", Map.of("en", "Core"), 60, 0),
            new GradeRule("key", Map.of(), 40, 0),
            new GradeRule("ordinary", Map.of(), 0, 0)),
        new Period.Rolling(12),
        new AsOf.LastLedgerDate());
  }

  /** Distinct ids in no order. */
  static long[] shuffled(int n, Random random) {
    return random.longs(1, 1_000_000).distinct().limit(n).toArray();
  }

  static Outcome outcome(ModelSpec model, long[] accounts, Random random) {
    int factors = model.factors().size();
    short[][] points = new short[factors][accounts.length];
    double[][] inputs = new double[factors][accounts.length];
    Map<String, Frozen> references = new HashMap<>();
    for (int f = 0; f < factors; f++) {
      for (int i = 0; i < accounts.length; i++) {
        points[f][i] = (short) random.nextInt(10_001);
        inputs[f][i] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian() * 1e6;
      }
      references.put("f" + f, new Frozen(Map.of("cuts", new double[] {1, 2.5})));
    }
    return rescored(model, new Outcome(accounts, points, inputs, null, null, references));
  }

  /** The same points under other weights. */
  static Outcome rescored(ModelSpec model, Outcome outcome) {
    double[] scores = new double[outcome.accounts().length];
    byte[] grades = new byte[scores.length];
    for (int i = 0; i < scores.length; i++) {
      for (int f = 0; f < model.factors().size(); f++) {
        double share = model.factors().get(f).weight() / model.totalWeight();
        scores[i] += share * (outcome.points()[f][i] / 100.0);
      }
      while (scores[i] < model.grades().get(grades[i]).from()) grades[i]++;
    }
    return new Outcome(
        outcome.accounts(),
        outcome.points(),
        outcome.inputs(),
        scores,
        grades,
        outcome.references());
  }

  static Result result(ModelSpec model, Outcome outcome, int place) {
    int factors = model.factors().size();
    double[] points = new double[factors];
    double[] inputs = new double[factors];
    for (int f = 0; f < factors; f++) {
      points[f] = outcome.points()[f][place] / 100.0;
      inputs[f] = outcome.inputs()[f][place];
    }
    return new Result(
        outcome.accounts()[place],
        points,
        inputs,
        outcome.scores()[place],
        code(model, outcome, place));
  }

  static String code(ModelSpec model, Outcome outcome, int place) {
    return model.grades().get(outcome.grades()[place]).code();
  }

  /** Records compare arrays by identity. */
  static void assertSame(Result actual, Result expected) {
    assertThat(actual.account()).isEqualTo(expected.account());
    assertThat(actual.points()).isEqualTo(expected.points());
    assertThat(actual.inputs()).isEqualTo(expected.inputs());
    assertThat(actual.score()).isEqualTo(expected.score());
    assertThat(actual.grade()).isEqualTo(expected.grade());
  }
}
