package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.book.BookView;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.value.Window;

/** Scores touched accounts with the references of an earlier run. */
final class DeltaRun {
  private final ModelSpec model;
  private final List<FactorFunction> functions;
  private final List<Factor> factors = new ArrayList<>();
  private final Weighing weighing;
  private final Gates gates;

  DeltaRun(ModelSpec model, Map<String, FactorFunction> onOffer, Map<String, Frozen> references) {
    this.model = model;
    this.functions = Factor.functions(model.factors(), onOffer);
    for (int f = 0; f < functions.size(); f++) {
      FactorSpec spec = model.factors().get(f);
      Frozen frozen = references.get(spec.id());
      if (frozen == null) {
        throw Refusal.of(Refusal.Kind.CONFLICT, "scoring.refused.references", spec.id()).thrown();
      }
      factors.add(Factor.frozen(spec, functions.get(f), frozen));
    }
    this.weighing = new Weighing(model);
    this.gates = Gates.frozen(model.grades(), references);
  }

  /** Results in the order of the ids; ids that the view does not have are left out. */
  List<Result> over(BookView view, Window window, long[] accounts) {
    // one scan of the whole ledger costs less than very many single ones
    boolean many = accounts.length > 64 && accounts.length > view.size() / 16;
    ViewPopulation shared = many ? ViewPopulation.all(view, window, functions) : null;
    List<Result> results = new ArrayList<>(accounts.length);
    for (long account : accounts) {
      int ordinal = view.ordinal(account);
      if (ordinal < 0) continue;
      ViewPopulation own = many ? shared : ViewPopulation.one(view, window, functions, ordinal);
      results.add(result(account, ordinal, own));
    }
    return results;
  }

  private Result result(long account, int ordinal, ViewPopulation population) {
    int count = factors.size();
    short[][] points = new short[count][1];
    double[][] inputs = new double[count][1];
    for (int f = 0; f < count; f++) {
      Factor factor = factors.get(f);
      short[] p = points[f];
      double[] in = inputs[f];
      Factor.guarded(
          factor.spec(),
          () -> {
            factor.score(population, ordinal, p, in, 0);
            return null;
          });
    }
    double score = weighing.settle(points, 0);
    double[] plain = new double[count];
    double[] input = new double[count];
    for (int f = 0; f < count; f++) {
      plain[f] = Points.plain(points[f][0]);
      input[f] = inputs[f][0];
    }
    String grade = model.grades().get(gates.grade(score, account)).code();
    return new Result(account, plain, input, score, grade);
  }
}
