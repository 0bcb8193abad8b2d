package org.openkam.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.book.Column;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * ABC analysis: sorted by revenue, the accounts up to {@code a} of all positive revenue are A (100
 * points), up to {@code b} B ({@code middle} points), the rest and accounts without positive
 * revenue C (0 points). The account that crosses a line belongs to the better class, and so does
 * everyone with the same revenue.
 */
@Component(service = FactorFunction.class)
public final class RevenueAbc implements FactorFunction {

  @Override
  public String id() {
    return "revenue-abc";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("zh", "收入贡献（ABC 分类）", "en", "Revenue class (ABC)");
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
    return Map.of("a", 0.80, "b", 0.95, "middle", 50.0);
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    double a = parameters.get("a");
    double b = parameters.get("b");
    if (!(0 < a && a < b && b <= 1)) {
      throw Refusal.invalid("a", "scoring.refused.abc", a, b).thrown();
    }
    Column revenue = population.column(Columns.REVENUE);
    double[] positive = new double[population.size()];
    int n = 0;
    double total = 0;
    for (int i = 0; i < positive.length; i++) {
      double own = Columns.amount(revenue, i);
      if (!(own > 0)) continue;
      positive[n++] = own;
      total += own;
    }
    Arrays.sort(positive, 0, n);
    double[] lines = {crossing(positive, n, total * a), crossing(positive, n, total * b)};
    return new Frozen(Map.of("lines", lines));
  }

  /** Revenue of the account, from the largest on, that reaches the line. */
  private static double crossing(double[] sorted, int count, double line) {
    double sum = 0;
    for (int i = count - 1; i >= 0; i--) {
      sum += sorted[i];
      if (sum >= line) return sorted[i];
    }
    return count == 0 ? Double.NaN : sorted[0];
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    double[] lines = frozen.numbers().getOrDefault("lines", new double[] {Double.NaN, Double.NaN});
    double middle = parameters.get("middle");
    if (!(middle > 0 && middle < 100)) {
      throw Refusal.invalid("middle", "scoring.refused.middle").thrown();
    }
    return new Lines(lines[0] / Amounts.SCALE, lines[1] / Amounts.SCALE, middle);
  }

  private record Lines(double a, double b, double middle) implements Scorer {
    @Override
    public double points(Population population, int ordinal) {
      double revenue = input(population, ordinal);
      if (Double.isNaN(revenue) || Double.isNaN(a)) return Double.NaN;
      if (revenue >= a) return 100;
      return revenue >= b ? middle : 0;
    }

    @Override
    public double input(Population population, int ordinal) {
      return Columns.amount(population.column(Columns.REVENUE), ordinal) / Amounts.SCALE;
    }

    @Override
    public Reason reason(double input, double points) {
      String key = "scoring.reason.abc.";
      if (Double.isNaN(input) || Double.isNaN(a)) return Reason.of(key + "missing");
      if (input >= a) return Reason.of(key + "a", input);
      return Reason.of(key + (input >= b ? "b" : "c"), input);
    }

    @Override
    public double inputFor(double points) {
      if (points > middle) return a;
      return points > 0 ? b : 0;
    }
  }
}
