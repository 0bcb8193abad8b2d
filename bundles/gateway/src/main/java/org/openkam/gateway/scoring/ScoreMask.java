package org.openkam.gateway.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.value.Value;

/**
 * Scores for an actor without clearance for some of their inputs: the band of the points and the
 * direction of the reason, but no figure that an input could be computed from. The score itself is
 * then not shown either; the grade is.
 */
final class ScoreMask {
  /** The class of a score as long as nothing says otherwise. */
  static final DataClass SCORE = DataClass.C2;

  private final Actor actor;
  private final StoredReasons reasons;
  private final boolean open;

  ScoreMask(Actor actor, ModelSpec model, StoredReasons reasons) {
    this.actor = actor;
    this.reasons = reasons;
    this.open = model.factors().stream().allMatch(f -> open(f.id()));
  }

  private boolean open(String factor) {
    return actor.clearedFor(reasons.dataClass(factor));
  }

  Explanation masked(Explanation e, Wording wording) {
    if (open) return e;
    List<Contribution> contributions =
        e.contributions().stream().map(c -> open(c.factor()) ? c : masked(c, wording)).toList();
    return new Explanation(
        e.account(),
        e.run(),
        e.asOf(),
        Double.NaN,
        e.grade(),
        e.gradeLabel(),
        wording.summary(e.contributions()),
        contributions,
        List.of(),
        e.suspended());
  }

  private static Contribution masked(Contribution c, Wording wording) {
    double points = band(c.points());
    return new Contribution(
        c.factor(),
        c.label(),
        c.weight(),
        points,
        c.weight() * points,
        Double.NaN,
        c.missing(),
        Value.MASKED,
        c.unit(),
        wording.withoutFigures(c),
        Double.NaN);
  }

  Result masked(Result r, ModelSpec model) {
    if (open) return r;
    double[] points = r.points().clone();
    double[] inputs = r.inputs().clone();
    IntStream.range(0, points.length)
        .filter(i -> !open(model.factors().get(i).id()))
        .forEach(
            i -> {
              points[i] = band(points[i]);
              inputs[i] = Double.NaN;
            });
    return new Result(r.account(), points, inputs, Double.NaN, r.grade());
  }

  /** The middle of the third that the points lie in. */
  static double band(double points) {
    return points < 100 / 3.0 ? 17 : points < 200 / 3.0 ? 50 : 83;
  }

  static ScorePoint masked(Actor actor, ScorePoint p) {
    return actor.clearedFor(SCORE)
        ? p
        : new ScorePoint(p.run(), p.version(), p.at(), p.asOf(), Double.NaN, p.grade());
  }

  /** References hold totals and means of the company; lowest admitted scores are no secret. */
  static Run masked(Actor actor, Run run) {
    if (actor.may(Right.COMPANY_FIGURES) && actor.clearedFor(SCORE)) return run;
    return new Run(
        run.id(),
        run.model(),
        run.version(),
        run.state(),
        run.window(),
        run.inputChange(),
        run.accounts(),
        run.grades(),
        run.references().entrySet().stream()
            .filter(e -> e.getKey().startsWith("grade.") && actor.clearedFor(SCORE))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        run.engine(),
        run.started(),
        run.finished(),
        run.current());
  }
}
