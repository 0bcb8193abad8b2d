package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Percentile rank of revenue among the accounts with positive revenue in the window; no or negative
 * revenue gives 0 points. Ties as in {@link PercentileCuts}.
 */
@Component(service = FactorFunction.class)
public final class RevenueRank implements FactorFunction {
  private static final Ranked.Input REVENUE =
      (all, i) -> Columns.amount(all.column(Columns.REVENUE), i) / Amounts.SCALE;

  @Override
  public String id() {
    return "revenue-rank";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "收入排名", "en", "Revenue rank");
  }

  @Override
  public Set<String> inputs() {
    return Set.of(Columns.REVENUE);
  }

  @Override
  public DataClass dataClass() {
    return DataClass.C1;
  }

  @Override
  public Unit unit() {
    return Unit.MONEY;
  }

  @Override
  public Map<String, Double> defaults() {
    return Map.of();
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    return new Frozen(Map.of("cuts", Ranked.cuts(population, REVENUE, 0)));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return Ranked.of(REVENUE, frozen, "scoring.reason.revenue-rank");
  }
}
