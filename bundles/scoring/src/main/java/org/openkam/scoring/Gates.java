package org.openkam.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.GradeRule;

/**
 * Who gets which grade. A grade with a capacity admits the best scores down to its gate: the lowest
 * admitted score and, among equal scores, the highest admitted account id (the older account goes
 * first). While places are free the gate is the grade's own threshold. Scores are compared in
 * millionths, so that 70 reached as 69.99999999999999 is 70.
 */
final class Gates {
  private static final String LOWEST = "lowest";
  private final List<GradeRule> rules;
  private final double[] scores;
  private final double[] ids;

  private Gates(List<GradeRule> rules) {
    this.rules = rules;
    this.scores = rules.stream().mapToDouble(r -> rounded(r.from())).toArray();
    this.ids = new double[rules.size()];
    Arrays.fill(ids, Double.MAX_VALUE);
  }

  /** Admits the accounts of a run. */
  static Gates fit(List<GradeRule> rules, double[] score, long[] account) {
    Gates gates = new Gates(rules);
    // the last grade takes everyone who is left, whatever its capacity says
    for (int g = 0; g < rules.size() - 1; g++) {
      if (rules.get(g).capacity() > 0) gates.close(g, score, account);
    }
    return gates;
  }

  /** The gates of an earlier run. */
  static Gates frozen(List<GradeRule> rules, Map<String, Frozen> references) {
    Gates gates = new Gates(rules);
    for (int g = 0; g < rules.size() - 1; g++) {
      if (rules.get(g).capacity() <= 0) continue;
      Frozen frozen = references.get(key(rules.get(g)));
      if (frozen == null) {
        throw Refusal.of(Refusal.Kind.CONFLICT, "scoring.refused.references", key(rules.get(g)))
            .thrown();
      }
      double[] lowest = frozen.numbers().get(LOWEST);
      gates.scores[g] = lowest[0];
      gates.ids[g] = lowest[1];
    }
    return gates;
  }

  /** What a run keeps of them. */
  Map<String, Frozen> references() {
    Map<String, Frozen> all = new HashMap<>();
    for (int g = 0; g < rules.size() - 1; g++) {
      if (rules.get(g).capacity() <= 0) continue;
      all.put(key(rules.get(g)), new Frozen(Map.of(LOWEST, new double[] {scores[g], ids[g]})));
    }
    return all;
  }

  /** Index of the grade. */
  int grade(double score, long account) {
    double rounded = rounded(score);
    for (int g = 0; g < scores.length - 1; g++) {
      if (rounded > scores[g] || rounded == scores[g] && account <= ids[g]) return g;
    }
    return scores.length - 1;
  }

  /** Lowest score that was admitted. */
  double lowest(int grade) {
    return scores[grade];
  }

  /** True when the score is enough for the grade, though its places may be taken. */
  boolean enough(double score, int grade) {
    return rounded(score) >= rounded(rules.get(grade).from());
  }

  private void close(int grade, double[] score, long[] account) {
    double from = scores[grade];
    double[] candidates = new double[score.length];
    int n = 0;
    for (int i = 0; i < score.length; i++) {
      double s = rounded(score[i]);
      if (s >= from && grade(score[i], account[i]) == grade) candidates[n++] = s;
    }
    int places = rules.get(grade).capacity();
    if (n <= places) return;
    Arrays.sort(candidates, 0, n);
    double lowest = candidates[n - places];
    int above = n;
    while (above > 0 && candidates[above - 1] > lowest) above--;
    scores[grade] = lowest;
    ids[grade] = lastOf(places - (n - above), lowest, grade, score, account);
  }

  private double lastOf(int places, double lowest, int grade, double[] score, long[] account) {
    long[] equal = new long[score.length];
    int n = 0;
    for (int i = 0; i < score.length; i++) {
      if (rounded(score[i]) == lowest && grade(score[i], account[i]) == grade) {
        equal[n++] = account[i];
      }
    }
    Arrays.sort(equal, 0, n);
    return equal[places - 1];
  }

  private static String key(GradeRule rule) {
    return "grade." + rule.code();
  }

  private static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6;
  }
}
