package org.openkam.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Progress;
import org.openkam.api.book.BookView;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.Window;

/** Freezes references and scores every account, factor by factor over whole columns. */
final class FullRun {
  private static final int STRETCH = 4096;
  private final ModelSpec model;
  private final List<FactorFunction> functions;

  FullRun(ModelSpec model, Map<String, FactorFunction> onOffer) {
    this.model = model;
    this.functions = Factor.functions(model.factors(), onOffer);
  }

  Outcome over(BookView view, Window window, Progress progress) {
    return over(view, window, null, progress);
  }

  /**
   * Scores every account.
   *
   * @param frozen references of an earlier run, null to freeze them anew
   */
  Outcome over(
      BookView view, Window window, Map<String, FactorFunction.Frozen> frozen, Progress progress) {
    progress.at(0, view.size(), "scoring.step.facts");
    progress.check();
    ViewPopulation all = ViewPopulation.all(view, window, functions);
    int size = all.size();
    int count = model.factors().size();
    short[][] points = new short[count][size];
    double[][] inputs = new double[count][size];
    Map<String, FactorFunction.Frozen> references = new HashMap<>();
    for (int f = 0; f < count; f++) {
      FactorSpec spec = model.factors().get(f);
      Factor factor =
          frozen == null
              ? Factor.fitted(spec, functions.get(f), all)
              : Factor.frozen(spec, functions.get(f), frozen.get(spec.id()));
      references.put(factor.spec().id(), factor.frozen());
      column(factor, all, points[f], inputs[f], progress);
      progress.at((long) size * (f + 1) / count, size, "scoring.step.factors");
    }
    Weighing weighing = new Weighing(model);
    long[] accounts = new long[size];
    double[] scores = new double[size];
    for (int i = 0; i < size; i++) {
      accounts[i] = view.idAt(i);
      scores[i] = weighing.settle(points, i);
    }
    Gates gates =
        frozen == null
            ? Gates.fit(model.grades(), scores, accounts)
            : Gates.frozen(model.grades(), frozen);
    references.putAll(gates.references());
    byte[] grades = new byte[size];
    for (int i = 0; i < size; i++) grades[i] = (byte) gates.grade(scores[i], accounts[i]);
    return new Outcome(accounts, points, inputs, scores, grades, Map.copyOf(references));
  }

  private static void column(
      Factor factor, ViewPopulation all, short[] points, double[] inputs, Progress progress) {
    for (int from = 0; from < points.length; from += STRETCH) {
      progress.check();
      int start = from;
      int end = Math.min(points.length, from + STRETCH);
      Factor.guarded(
          factor.spec(),
          () -> {
            for (int i = start; i < end; i++) factor.score(all, i, points, inputs, i);
            return null;
          });
    }
  }
}
