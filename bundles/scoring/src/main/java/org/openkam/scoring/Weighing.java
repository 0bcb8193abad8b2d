package org.openkam.scoring;

import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;

/**
 * Weights and missing-data policies of a model. The score is the sum of the contributions in the
 * model's order, added up in this one place, so that a run, a delta and an explanation never differ
 * in the last bit.
 */
final class Weighing {
  private final double[] shares;
  private final MissingPolicy[] policies;

  Weighing(ModelSpec model) {
    double total = model.totalWeight();
    shares = model.factors().stream().mapToDouble(f -> f.weight() / total).toArray();
    policies = model.factors().stream().map(FactorSpec::missing).toArray(MissingPolicy[]::new);
  }

  /** The factor's part of all weights. */
  double share(int factor) {
    return shares[factor];
  }

  /** What points of a factor add to the score. */
  double contribution(int factor, double points) {
    return shares[factor] * points;
  }

  /**
   * Fills what is missing of one account and adds up.
   *
   * @param points per factor: hundredths per account; {@link Points#MISSING} is replaced
   * @return the score
   */
  double settle(short[][] points, int at) {
    double sum = 0;
    double known = 0;
    boolean gaps = false;
    for (int f = 0; f < shares.length; f++) {
      short p = points[f][at];
      if (p == Points.MISSING) {
        gaps = true;
      } else {
        sum += shares[f] * p;
        known += shares[f];
      }
    }
    if (gaps) fill(points, at, known == 0 ? 0 : sum / known);
    double score = 0;
    for (int f = 0; f < shares.length; f++) {
      score += contribution(f, Points.plain(points[f][at]));
    }
    return score;
  }

  private void fill(short[][] points, int at, double mean) {
    // rounded down, or a gap would lift the score by the rounding; the tiny addend only undoes
    // noise
    short known = (short) Math.floor(mean + 1e-9);
    for (int f = 0; f < shares.length; f++) {
      if (points[f][at] != Points.MISSING) continue;
      points[f][at] =
          switch (policies[f]) {
            case WORST -> 0;
            case NEUTRAL -> (short) Math.min(Points.FULL / 2, known);
            case EXCLUDE -> known;
          };
    }
  }
}
