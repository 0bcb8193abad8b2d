package org.openkam.gateway.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.RefusedException;
import org.openkam.api.account.AccountId;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.RunStore;
import org.openkam.gateway.Engines;
import org.openkam.gateway.texts.TextPool;

/** Why an account has its score: by the engine, or from what its run kept. */
final class Explanations {
  private final Engines engines;
  private final Models models;
  private final RunStore runs;
  private final TextPool texts;

  Explanations(Engines engines, Models models, RunStore runs, TextPool texts) {
    this.engines = engines;
    this.models = models;
    this.runs = runs;
    this.texts = texts;
  }

  Optional<Explanation> explain(Actor actor, AccountId account, String model, Locale locale) {
    Run run = runs.current(model).orElse(null);
    Result result = run == null ? null : runs.result(run.id(), account.value()).orElse(null);
    if (result == null) return Optional.empty();
    ModelSpec spec = models.version(run.model(), run.version()).spec();
    Wording wording = new Wording(texts, locale);
    StoredReasons reasons =
        new StoredReasons(runs.templates(run.id()), locale, models.settings().reportingCurrency());
    Result previous = previous(run, account);
    double[] means = runs.means(run.id());
    Explanation told =
        byEngine(spec, run, result, means, previous, locale)
            .orElseGet(
                () ->
                    new StoredExplanation(reasons, wording, TextPool.language(locale))
                        .of(spec, run, result, means, previous));
    return Optional.of(new ScoreMask(actor, spec, reasons).masked(told, wording));
  }

  /** The same account in the run before this one. */
  private Result previous(Run run, AccountId account) {
    List<Run> newest = runs.runs(run.model(), 100);
    return newest.stream()
        .filter(r -> r.id() < run.id() && r.state() == Run.State.DONE)
        .findFirst()
        .flatMap(r -> runs.result(r.id(), account.value()))
        .orElse(null);
  }

  private Optional<Explanation> byEngine(
      ModelSpec spec, Run run, Result result, double[] means, Result previous, Locale locale) {
    if (!engines.scoring().present()) return Optional.empty();
    String currency = models.settings().reportingCurrency();
    try {
      return Optional.of(
          engines
              .scoring()
              .use(e -> e.explain(spec, run, result, means, previous, texts, locale, currency)));
    } catch (RefusedException e) {
      // gone or failed this very moment, or a function of the model is not on offer any longer
      return Optional.empty();
    }
  }
}
