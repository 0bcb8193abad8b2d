package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.api.scoring.Explanation.Lift;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;

/**
 * The smallest change of a single input that reaches a grade, with everything else and the
 * references as they are. Found by trying hundredths of points (a score never falls when points
 * rise), so that missing-data policies and the gate of the grade are met exactly. Easiest is what
 * needs the fewest more points.
 */
final class Lifts {
  private final ModelSpec model;
  private final List<Factor> factors;
  private final Weighing weighing;
  private final Gates gates;

  Lifts(ModelSpec model, List<Factor> factors, Gates gates) {
    this.model = model;
    this.factors = factors;
    this.weighing = new Weighing(model);
    this.gates = gates;
  }

  /** A way up, with the points it needs more. */
  private record Way(int more, Lift lift) {}

  List<Lift> to(int grade, Result result, Words words) {
    List<Way> ways = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      Factor factor = factors.get(f);
      if (factor == null) continue;
      int needed = needed(f, grade, result);
      if (needed < 0) continue;
      double to =
          Factor.guarded(
              factor.spec(), () -> factor.scorer().inputFor(Points.plain((short) needed)));
      if (Double.isNaN(to)) continue;
      int more = needed - Math.max(0, points(f, result));
      ways.add(new Way(more, lift(factor, result.inputs()[f], to, grade, words)));
    }
    ways.sort(Comparator.comparingInt(Way::more));
    return ways.stream().map(Way::lift).toList();
  }

  private Lift lift(Factor factor, double from, double to, int grade, Words words) {
    var rule = model.grades().get(grade);
    var unit = factor.function().unit();
    String sentence =
        words.text(
            Double.isNaN(from) ? "scoring.lift.known" : "scoring.lift",
            words.label(factor.function().labels(), factor.spec().id()),
            words.input(from, unit),
            words.input(to, unit),
            words.label(rule.labels(), rule.code()));
    return new Lift(factor.spec().id(), from, to, rule.code(), sentence);
  }

  /** Lowest hundredths of the factor with which the account gets the grade; -1 when none do. */
  private int needed(int factor, int grade, Result result) {
    if (!reaches(factor, Points.FULL, grade, result)) return -1;
    int low = Math.max(0, points(factor, result));
    int high = Points.FULL;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reaches(factor, middle, grade, result)) high = middle;
      else low = middle + 1;
    }
    return high;
  }

  private boolean reaches(int factor, int hundredths, int grade, Result result) {
    short[][] points = new short[factors.size()][1];
    for (int f = 0; f < points.length; f++) points[f][0] = points(f, result);
    points[factor][0] = (short) hundredths;
    return gates.grade(weighing.settle(points, 0), result.account()) <= grade;
  }

  private static short points(int factor, Result result) {
    boolean missing = Double.isNaN(result.inputs()[factor]);
    return missing ? Points.MISSING : Points.quantised(result.points()[factor]);
  }
}
