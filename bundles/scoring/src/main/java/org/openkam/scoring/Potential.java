package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.StandardAttributes;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Development potential: {@link ExpectedGrowth} from {@code high} on gives 100 points, up to {@code
 * low} 0, linear between; a steady account in a middling position gets 50.
 */
@Component(service = FactorFunction.class)
public final class Potential implements FactorFunction {
  static final Set<String> INPUTS =
      Set.of(Columns.TREND, StandardAttributes.POSITION, StandardAttributes.POSITION_DATE);

  @Override
  public String id() {
    return "potential";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "发展潜力", "en", "Potential");
  }

  @Override
  public Set<String> inputs() {
    return INPUTS;
  }

  @Override
  public DataClass dataClass() {
    return DataClass.C2;
  }

  @Override
  public Unit unit() {
    return Unit.FRACTION;
  }

  @Override
  public Map<String, Double> defaults() {
    return Map.of("high", 0.20, "low", -0.20, "step", 0.05, "stale-months", 18.0);
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    double freshFrom =
        ExpectedGrowth.freshFrom(population.asOfDay(), parameters.get("stale-months"));
    return new Frozen(Map.of("fresh-from", new double[] {freshFrom}));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return new Growing(
        new ExpectedGrowth(parameters.get("step"), frozen.one("fresh-from")),
        new Line(parameters.get("low"), parameters.get("high")));
  }

  private record Growing(ExpectedGrowth expected, Line line) implements Scorer {
    @Override
    public double points(Population population, int ordinal) {
      double growth = input(population, ordinal);
      return Double.isNaN(growth) ? growth : line.points(growth);
    }

    @Override
    public double input(Population population, int ordinal) {
      return expected.of(population, ordinal);
    }

    @Override
    public Reason reason(double input, double points) {
      String key = "scoring.reason.potential.";
      if (Double.isNaN(input)) return Reason.of(key + "missing");
      if (points >= 200.0 / 3) return Reason.of(key + "high", input);
      return Reason.of(key + (points <= 100.0 / 3 ? "low" : "medium"), input);
    }

    @Override
    public double inputFor(double points) {
      return line.inputFor(points);
    }
  }
}
