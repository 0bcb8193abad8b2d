package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Percentile rank of the margin among the accounts whose margin is known. Ties as in {@link
 * PercentileCuts}.
 */
@Component(service = FactorFunction.class)
public final class MarginRank implements FactorFunction {
  private static final Ranked.Input MARGIN =
      (all, i) -> Columns.margin(all.column(Columns.PROFIT), all.column(Columns.COSTED_REVENUE), i);

  @Override
  public String id() {
    return "margin-rank";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "利润产出（毛利率排名）", "en", "Margin rank");
  }

  @Override
  public Set<String> inputs() {
    return Set.of(Columns.COSTED_REVENUE, Columns.PROFIT);
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
    return Map.of();
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    return new Frozen(Map.of("cuts", Ranked.cuts(population, MARGIN, Double.NEGATIVE_INFINITY)));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return Ranked.of(MARGIN, frozen, "scoring.reason.margin-rank");
  }
}
