package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.book.Column;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Profit: the margin against the company's mean, which is weighted (sum of profit over sum of
 * revenue), both over transactions with known cost. The mean itself gives 50 points; {@code span}
 * above it gives 100, {@code span} below it 0, linear between.
 */
@Component(service = FactorFunction.class)
public final class MarginVsMean implements FactorFunction {

  @Override
  public String id() {
    return "margin-vs-mean";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "利润产出（与平均毛利率比）", "en", "Margin against the mean");
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
    return Map.of("span", 0.10);
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    Column costed = population.column(Columns.COSTED_REVENUE);
    Column profit = population.column(Columns.PROFIT);
    double revenues = 0;
    double profits = 0;
    for (int i = 0; i < population.size(); i++) {
      double r = Columns.amount(costed, i);
      double p = Columns.amount(profit, i);
      if (Double.isNaN(r) || Double.isNaN(p)) continue;
      revenues += r;
      profits += p;
    }
    double mean = revenues > 0 ? profits / revenues : Double.NaN;
    return new Frozen(Map.of("mean", new double[] {mean}));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    double span = parameters.get("span");
    if (!(span > 0)) throw Refusal.invalid("span", "scoring.refused.positive", "span").thrown();
    return new AgainstMean(frozen.one("mean"), span);
  }

  private record AgainstMean(double mean, double span) implements Scorer {
    @Override
    public double points(Population population, int ordinal) {
      double margin = input(population, ordinal);
      if (Double.isNaN(margin) || Double.isNaN(mean)) return Double.NaN;
      return Math.max(0, Math.min(100, 50 + (margin - mean) / span * 50));
    }

    @Override
    public double input(Population population, int ordinal) {
      return Columns.margin(
          population.column(Columns.PROFIT), population.column(Columns.COSTED_REVENUE), ordinal);
    }

    @Override
    public Reason reason(double input, double points) {
      String key = "scoring.reason.margin.";
      if (Double.isNaN(input) || Double.isNaN(mean)) return Reason.of(key + "missing");
      if (input == mean) return Reason.of(key + "equal", input, mean);
      return Reason.of(key + (input > mean ? "above" : "below"), input, mean);
    }

    @Override
    public double inputFor(double points) {
      return mean + (points - 50) / 50 * span;
    }
  }
}
