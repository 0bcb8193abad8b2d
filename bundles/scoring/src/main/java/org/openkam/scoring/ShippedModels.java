package org.openkam.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;

/** The models that ship. An enterprise starts from them and publishes its own versions. */
final class ShippedModels {
  private static final int CORE_PLACES = 20;

  private ShippedModels() {}

  static Map<String, ModelSpec> byKey() {
    Map<String, ModelSpec> models = new LinkedHashMap<>();
    models.put("course", course());
    models.put("relative", relative());
    return models;
  }

  /**
   * Absolute thresholds: 30 % and 5 % of own sales, the mean margin, growth and position. Key
   * starts above what margin and potential give together: without a real share of sales nobody is
   * key.
   */
  private static ModelSpec course() {
    return new ModelSpec(
        Map.of("zh", "课程标准", "en", "Course"),
        List.of(
            factor("revenue", "revenue-share", 50),
            factor("margin", "margin-vs-mean", 30),
            factor("potential", "potential", 20)),
        grades(75, 55),
        new Period.Rolling(12),
        new AsOf.Today());
  }

  /** Everybody against everybody: separates where nobody reaches 30 %. */
  private static ModelSpec relative() {
    return new ModelSpec(
        Map.of("zh", "相对排名", "en", "Relative"),
        List.of(
            factor("revenue", "revenue-abc", 25),
            factor("rank", "revenue-rank", 25),
            factor("margin", "margin-rank", 30),
            factor("potential", "potential-rank", 20)),
        grades(75, 50),
        new Period.Rolling(12),
        new AsOf.Today());
  }

  private static FactorSpec factor(String id, String function, double weight) {
    return new FactorSpec(id, function, Map.of(), weight, MissingPolicy.WORST);
  }

  private static List<GradeRule> grades(double core, double key) {
    return List.of(
        new GradeRule("core", Map.of("zh", "核心", "en", "Core"), core, CORE_PLACES),
        new GradeRule("key", Map.of("zh", "重点", "en", "Key"), key, 0),
        new GradeRule("ordinary", Map.of("zh", "普通", "en", "Ordinary"), 0, 0));
  }
}
