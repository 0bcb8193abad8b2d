package org.openkam.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Reason;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;

/** Explains results of a run from what the run stored: nothing is looked up in the book. */
final class Explained {
  private final ModelSpec model;
  private final Run run;
  private final Words words;
  private final Weighing weighing;
  private final Gates gates;

  /** Null where the function is not on offer or the run kept no references for it. */
  private final List<Factor> factors = new ArrayList<>();

  Explained(ModelSpec model, Run run, Map<String, FactorFunction> onOffer, Words words) {
    this.model = model;
    this.run = run;
    this.words = words;
    this.weighing = new Weighing(model);
    this.gates = Gates.frozen(model.grades(), run.references());
    for (FactorSpec spec : model.factors()) {
      FactorFunction function = onOffer.get(spec.function());
      FactorFunction.Frozen frozen = run.references().get(spec.id());
      boolean gone = function == null || frozen == null;
      factors.add(gone ? null : Factor.frozen(spec, function, frozen));
    }
  }

  Explanation of(Result result, double[] means, Result previous) {
    List<Contribution> contributions = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      contributions.add(contribution(f, result, means[f], previous));
    }
    int grade = grade(result.grade());
    String summary = new Summary(model, result, contributions).in(words);
    if (waiting(result.score(), grade)) {
      GradeRule wanted = model.grades().get(grade - 1);
      summary +=
          words.text("scoring.summary.between")
              + words.text(
                  "scoring.summary.waiting",
                  label(wanted),
                  wanted.capacity(),
                  gates.lowest(grade - 1));
    }
    return new Explanation(
        result.account(),
        run.id(),
        run.window().asOf(),
        result.score(),
        result.grade(),
        grade < 0 ? result.grade() : label(model.grades().get(grade)),
        summary,
        contributions,
        grade > 0 ? new Lifts(model, factors, gates).to(grade - 1, result, words) : List.of(),
        false);
  }

  private Contribution contribution(int f, Result result, double mean, Result previous) {
    FactorSpec spec = model.factors().get(f);
    Factor factor = factors.get(f);
    double points = result.points()[f];
    double input = result.inputs()[f];
    boolean missing = Double.isNaN(input);
    Unit unit = factor == null ? Unit.NONE : factor.function().unit();
    boolean comparable = previous != null && previous.points().length == factors.size();
    return new Contribution(
        spec.id(),
        factor == null
            ? words.text("scoring.factor." + spec.id())
            : words.label(factor.function().labels(), spec.id()),
        weighing.share(f),
        points,
        weighing.contribution(f, points),
        mean,
        missing,
        value(input, unit),
        unit,
        sentence(factor, input, missing ? Double.NaN : points),
        comparable ? weighing.contribution(f, previous.points()[f]) : Double.NaN);
  }

  private String sentence(Factor factor, double input, double points) {
    if (factor == null) return words.text("scoring.reason.gone");
    Reason reason = Factor.guarded(factor.spec(), () -> factor.scorer().reason(input, points));
    return words.reason(reason, factor.function().unit());
  }

  private boolean waiting(double score, int grade) {
    return grade > 0
        && model.grades().get(grade - 1).capacity() > 0
        && gates.enough(score, grade - 1);
  }

  private int grade(String code) {
    for (int g = 0; g < model.grades().size(); g++) {
      if (model.grades().get(g).code().equals(code)) return g;
    }
    return -1;
  }

  private String label(GradeRule rule) {
    return words.label(rule.labels(), rule.code());
  }

  private static Value value(double input, Unit unit) {
    if (Double.isNaN(input) || Double.isInfinite(input)) return Value.MISSING;
    BigDecimal number = BigDecimal.valueOf(input);
    if (unit == Unit.MONEY) return new Value.Money(Amounts.rounded(number));
    return Value.of(number.round(MathContext.DECIMAL64));
  }
}
