package org.openkam.api.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;

/**
 * What a scoring model says. Amounts are net revenue of the single legal entity.
 *
 * @param labels language to name
 * @param factors 1 to 32 factors
 * @param grades best first, descending {@code from}; the last one from 0
 * @param period which stretch of the ledger
 * @param asOf which day counts as today
 */
public record ModelSpec(
    Map<String, String> labels,
    List<FactorSpec> factors,
    List<GradeRule> grades,
    Period period,
    AsOf asOf) {

  /** Checks and copies. */
  public ModelSpec {
    labels = Map.copyOf(labels);
    factors = List.copyOf(factors);
    grades = List.copyOf(grades);
    if (factors.isEmpty() || factors.size() > 32) {
      throw Refusal.invalid("factors", "refused.model.factors").thrown();
    }
    var ids = new HashSet<String>();
    for (FactorSpec f : factors) {
      if (!ids.add(f.id()))
        throw Refusal.invalid("factors", "refused.model.factor.twice", f.id()).thrown();
    }
    if (grades.isEmpty() || grades.get(grades.size() - 1).from() != 0) {
      throw Refusal.invalid("grades", "refused.model.grades.last").thrown();
    }
    for (int i = 1; i < grades.size(); i++) {
      if (grades.get(i).from() >= grades.get(i - 1).from()) {
        throw Refusal.invalid("grades", "refused.model.grades.order").thrown();
      }
    }
  }

  /** Sum of the weights. */
  public double totalWeight() {
    return factors.stream().mapToDouble(FactorSpec::weight).sum();
  }
}
