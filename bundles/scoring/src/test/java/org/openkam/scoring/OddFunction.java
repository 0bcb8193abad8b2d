package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.Unit;

/** A partner's function that says what it was given, and throws where it was given nothing. */
record OddFunction(double[] says) implements FactorFunction {
  @Override
  public String id() {
    return "odd";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of();
  }

  @Override
  public Set<String> inputs() {
    return Set.of("revenue", "nobody_has_this");
  }

  @Override
  public DataClass dataClass() {
    return DataClass.C1;
  }

  @Override
  public Unit unit() {
    return Unit.NONE;
  }

  @Override
  public Map<String, Double> defaults() {
    return Map.of();
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    return new Frozen(Map.of());
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return new Scorer() {
      @Override
      public double points(Population population, int ordinal) {
        return says[ordinal];
      }

      @Override
      public double input(Population population, int ordinal) {
        return population.column("nobody_has_this").missing(ordinal) ? 1 : 0;
      }

      @Override
      public Reason reason(double input, double points) {
        return Reason.of("odd.reason");
      }

      @Override
      public double inputFor(double points) {
        return Double.NaN;
      }
    };
  }
}
