package org.openkam.gateway.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;

/** Explains a result from the run alone, when no engine is there to do it. */
final class StoredExplanation {
  private final StoredReasons reasons;
  private final Wording wording;
  private final String language;

  StoredExplanation(StoredReasons reasons, Wording wording, String language) {
    this.reasons = reasons;
    this.wording = wording;
    this.language = language;
  }

  Explanation of(ModelSpec model, Run run, Result result, double[] means, Result previous) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < model.factors().size(); i++) {
      contributions.add(contribution(model, i, result, means, previous));
    }
    return new Explanation(
        result.account(),
        run.id(),
        run.window().asOf(),
        result.score(),
        result.grade(),
        gradeLabel(model, result.grade()),
        wording.summary(contributions),
        contributions,
        List.of(),
        true);
  }

  private Contribution contribution(
      ModelSpec model, int i, Result result, double[] means, Result previous) {
    FactorSpec factor = model.factors().get(i);
    double weight = factor.weight() / model.totalWeight();
    double input = result.inputs()[i];
    double points = result.points()[i];
    Unit unit = reasons.unit(factor.id());
    boolean known = previous != null && previous.points().length == model.factors().size();
    Contribution told =
        new Contribution(
            factor.id(),
            reasons.label(factor.id()),
            weight,
            points,
            weight * points,
            i < means.length ? means[i] : Double.NaN,
            Double.isNaN(input),
            value(input, unit),
            unit,
            reasons.sentence(factor.id(), input, points),
            known ? weight * previous.points()[i] : Double.NaN);
    return told.sentence().isEmpty() ? with(told, wording.withoutFigures(told)) : told;
  }

  private static Contribution with(Contribution c, String sentence) {
    return new Contribution(
        c.factor(),
        c.label(),
        c.weight(),
        c.points(),
        c.contribution(),
        c.mean(),
        c.missing(),
        c.input(),
        c.unit(),
        sentence,
        c.previous());
  }

  private static Value value(double input, Unit unit) {
    if (!Double.isFinite(input)) return Value.MISSING;
    BigDecimal number = BigDecimal.valueOf(input);
    return unit == Unit.MONEY ? new Value.Money(Amounts.rounded(number)) : Value.of(number);
  }

  private String gradeLabel(ModelSpec model, String grade) {
    return model.grades().stream()
        .filter(g -> g.code().equals(grade))
        .map(GradeRule::labels)
        .map(labels -> labels.getOrDefault(language, grade))
        .findFirst()
        .orElse(grade);
  }
}
