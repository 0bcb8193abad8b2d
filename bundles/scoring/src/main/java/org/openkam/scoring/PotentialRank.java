package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Percentile rank of {@link ExpectedGrowth} among the accounts that have a trend or a fresh
 * assessment. Ties as in {@link PercentileCuts}.
 */
@Component(service = FactorFunction.class)
public final class PotentialRank implements FactorFunction {

  @Override
  public String id() {
    return "potential-rank";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "发展潜力（排名）", "en", "Potential rank");
  }

  @Override
  public Set<String> inputs() {
    return Potential.INPUTS;
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
    return Map.of("step", 0.05, "stale-months", 18.0);
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    double freshFrom =
        ExpectedGrowth.freshFrom(population.asOfDay(), parameters.get("stale-months"));
    ExpectedGrowth expected = new ExpectedGrowth(parameters.get("step"), freshFrom);
    return new Frozen(
        Map.of(
            "fresh-from",
            new double[] {freshFrom},
            "cuts",
            Ranked.cuts(population, expected::of, Double.NEGATIVE_INFINITY)));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    ExpectedGrowth expected = new ExpectedGrowth(parameters.get("step"), frozen.one("fresh-from"));
    return Ranked.of(expected::of, frozen, "scoring.reason.potential-rank");
  }
}
