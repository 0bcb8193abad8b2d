package org.openkam.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.book.Column;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * Revenue contribution: the account's share of all own sales in the window. From {@code high} on
 * 100 points, up to {@code low} 0, linear between, both included. Without positive company sales
 * there are no shares.
 */
@Component(service = FactorFunction.class)
public final class RevenueShare implements FactorFunction {

  @Override
  public String id() {
    return "revenue-share";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "收入贡献（占比）", "en", "Revenue share");
  }

  @Override
  public Set<String> inputs() {
    return Set.of(Columns.REVENUE);
  }

  @Override
  public DataClass dataClass() {
    // a share gives away the company's total
    return DataClass.C2;
  }

  @Override
  public Unit unit() {
    return Unit.FRACTION;
  }

  @Override
  public Map<String, Double> defaults() {
    return Map.of("high", 0.30, "low", 0.05);
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    Column revenue = population.column(Columns.REVENUE);
    double total = 0;
    for (int i = 0; i < population.size(); i++) {
      double own = Columns.amount(revenue, i);
      if (!Double.isNaN(own)) total += own;
    }
    return new Frozen(Map.of("total", new double[] {total}));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return new Share(frozen.one("total"), new Line(parameters.get("low"), parameters.get("high")));
  }

  private record Share(double total, Line line) implements Scorer {
    @Override
    public double points(Population population, int ordinal) {
      double share = input(population, ordinal);
      return Double.isNaN(share) ? share : line.points(share);
    }

    @Override
    public double input(Population population, int ordinal) {
      if (!(total > 0)) return Double.NaN;
      return Columns.amount(population.column(Columns.REVENUE), ordinal) / total;
    }

    @Override
    public Reason reason(double input, double points) {
      String key = "scoring.reason.share.";
      if (Double.isNaN(input)) return Reason.of(key + "missing");
      if (input >= line.high()) return Reason.of(key + "high", input, line.high());
      if (input <= line.low()) return Reason.of(key + "low", input, line.low());
      return Reason.of(key + "between", input, line.low(), line.high());
    }

    @Override
    public double inputFor(double points) {
      return total > 0 ? line.inputFor(points) : Double.NaN;
    }
  }
}
