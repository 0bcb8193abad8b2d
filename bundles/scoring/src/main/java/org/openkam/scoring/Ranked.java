package org.openkam.scoring;

import java.util.Map;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorFunction.Population;
import org.openkam.api.scoring.FactorFunction.Scorer;
import org.openkam.api.scoring.Reason;

/**
 * Points by percentile rank of an input.
 *
 * @param key its reasons start with this key
 */
record Ranked(Input of, PercentileCuts cuts, String key) implements Scorer {

  /** The input of an account, NaN when missing. */
  interface Input {
    double of(Population population, int ordinal);
  }

  /** Freezes the cut points over the accounts whose input is above a floor. */
  static double[] cuts(Population population, Input input, double above) {
    double[] values = new double[population.size()];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      double value = input.of(population, i);
      if (value > above) values[n++] = value;
    }
    return PercentileCuts.of(values, n);
  }

  static Ranked of(Input input, Frozen frozen, String key) {
    Map<String, double[]> numbers = frozen.numbers();
    return new Ranked(input, new PercentileCuts(numbers.getOrDefault("cuts", new double[0])), key);
  }

  @Override
  public double points(Population population, int ordinal) {
    return cuts.rank(input(population, ordinal));
  }

  @Override
  public double input(Population population, int ordinal) {
    return of.of(population, ordinal);
  }

  @Override
  public Reason reason(double input, double points) {
    if (Double.isNaN(input)) return Reason.of(key + ".missing");
    return Reason.of(key, input, cuts.rank(input) / 100);
  }

  @Override
  public double inputFor(double points) {
    return cuts.valueAt(points);
  }
}
