package org.openkam.gateway.scoring;

import java.util.HashMap;
import java.util.Map;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.gateway.texts.TextPool;

/** The texts that are kept with a run, so that it stays readable when its module is gone. */
final class RunTemplates {
  private RunTemplates() {}

  static Map<String, Map<String, String>> of(
      TextPool texts, ModelSpec model, ScoringEngine engine, ScoringEngine.Outcome outcome) {
    Map<String, Map<String, String>> all = new HashMap<>();
    // any module's reasons: a factor may come from a plugin with texts of its own
    texts
        .patterns(key -> key.contains(".reason."))
        .forEach((language, patterns) -> all.put(language, new HashMap<>(patterns)));
    Map<String, String> learnt = Reasons.learn(model, engine, outcome);
    Map<String, FactorFunction> functions = new HashMap<>();
    engine.functions().forEach(f -> functions.put(f.id(), f));
    for (String language : new String[] {"zh", "en"}) {
      Map<String, String> kept = all.computeIfAbsent(language, l -> new HashMap<>());
      kept.putAll(learnt);
      for (FactorSpec factor : model.factors()) {
        FactorFunction function = functions.get(factor.function());
        if (function == null) continue;
        kept.put(
            StoredReasons.PREFIX + factor.id() + ".label",
            function.labels().getOrDefault(language, factor.id()));
      }
    }
    return all;
  }
}
