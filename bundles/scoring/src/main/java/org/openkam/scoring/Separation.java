package org.openkam.scoring;

import java.util.List;
import java.util.Map;
import org.openkam.api.book.BookView;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.value.Window;

/**
 * How a model tells accounts apart by revenue, before it is chosen. Looked at is the factor {@code
 * revenue}, or the first one where no factor is called so: full points are high (30 % and more, or
 * class A), none or no data low (5 % and less, or class C), the others medium. A model separates
 * when at least one account is high.
 */
final class Separation {
  private Separation() {}

  static Grading of(
      String model,
      ModelSpec spec,
      Map<String, FactorFunction> onOffer,
      BookView view,
      Window window) {
    FactorSpec revenue =
        spec.factors().stream()
            .filter(f -> f.id().equals("revenue"))
            .findFirst()
            .orElse(spec.factors().get(0));
    FactorFunction function = Factor.function(revenue, onOffer);
    ViewPopulation all = ViewPopulation.all(view, window, List.of(function));
    FactorFunction.Scorer scorer = Factor.fitted(revenue, function, all).scorer();
    return Factor.guarded(revenue, () -> counted(model, scorer, all));
  }

  private static Grading counted(String model, FactorFunction.Scorer scorer, ViewPopulation all) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < all.size(); i++) {
      double points = scorer.points(all, i);
      if (points >= 100) high++;
      else if (!(points > 0)) low++;
    }
    return new Grading(model, high, all.size() - high - low, low, high > 0);
  }
}
