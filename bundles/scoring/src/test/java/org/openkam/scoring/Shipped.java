package org.openkam.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.text.Texts;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;

/** The engine as it ships, and shorthand for tests. */
final class Shipped {
  static final List<FactorFunction> FUNCTIONS =
      List.of(
          new RevenueShare(),
          new RevenueRank(),
          new RevenueAbc(),
          new MarginVsMean(),
          new MarginRank(),
          new Potential(),
          new PotentialRank());
  static final WeightedFactors ENGINE = new WeightedFactors(FUNCTIONS);
  static final ModelSpec COURSE = ENGINE.shipped().get("course");
  static final ModelSpec RELATIVE = ENGINE.shipped().get("relative");

  private Shipped() {}

  static ModelSpec model(int places, double core, double key, FactorSpec... factors) {
    return new ModelSpec(
        Map.of("en", "Test"),
        List.of(factors),
        List.of(
            new GradeRule("core", Map.of("en", "Core"), core, places),
            new GradeRule("key", Map.of("en", "Key"), key, 0),
            new GradeRule("ordinary", Map.of("en", "Ordinary"), 0, 0)),
        new Period.Rolling(12),
        new AsOf.Today());
  }

  static FactorFunction.Scorer fitted(
      FactorFunction function, Map<String, Double> parameters, FactorFunction.Population all) {
    Map<String, Double> complete = new HashMap<>(function.defaults());
    complete.putAll(parameters);
    return function.scorer(function.fit(all, complete), complete);
  }

  /** The texts of this bundle alone. */
  static final Texts TEXTS =
      new Texts() {
        private final ScoringTexts source = new ScoringTexts();

        @Override
        public String text(Locale locale, String key, Object... arguments) {
          return pattern(locale.getLanguage(), key)
              .map(p -> new java.text.MessageFormat(p, locale).format(arguments))
              .orElse(key);
        }

        @Override
        public Optional<String> pattern(String language, String key) {
          return Optional.ofNullable(source.texts(language).get(key));
        }

        @Override
        public String sentence(Locale locale, Refusal refusal) {
          return text(locale, refusal.messageKey(), refusal.arguments().toArray());
        }

        @Override
        public Optional<String> cure(Locale locale, Refusal refusal) {
          return pattern(locale.getLanguage(), refusal.messageKey() + ".cure");
        }
      };
}
