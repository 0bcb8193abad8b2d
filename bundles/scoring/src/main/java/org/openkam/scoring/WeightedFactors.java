package org.openkam.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.Progress;
import org.openkam.api.book.BookView;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.text.Texts;
import org.openkam.api.value.Window;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Scores as the weighted sum of factor functions, whoever provides them. */
@Component(service = ScoringEngine.class)
public final class WeightedFactors implements ScoringEngine {

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<FactorFunction> functions = List.of();

  /** Functions come and go as services. */
  public WeightedFactors() {}

  /** These functions and no others. */
  public WeightedFactors(List<FactorFunction> functions) {
    this.functions = List.copyOf(functions);
  }

  @Override
  public String identity() {
    return Identity.of(functions());
  }

  @Override
  public List<FactorFunction> functions() {
    return List.copyOf(onOffer().values());
  }

  @Override
  public Map<String, ModelSpec> shipped() {
    return ShippedModels.byKey();
  }

  @Override
  public Window window(ModelSpec model, BookView view, LocalDate today, int fiscalYearStart) {
    LocalDate asOf = model.asOf().day(today, view.lastLedgerDay().orElse(today));
    return model.period().window(asOf, fiscalYearStart);
  }

  @Override
  public Outcome full(ModelSpec model, BookView view, Window window, Progress progress) {
    return new FullRun(model, onOffer()).over(view, window, progress);
  }

  @Override
  public List<Result> delta(
      ModelSpec model,
      Map<String, FactorFunction.Frozen> references,
      BookView view,
      Window window,
      long[] accountIds) {
    return new DeltaRun(model, onOffer(), references).over(view, window, accountIds);
  }

  @Override
  public Grading preview(String model, ModelSpec spec, BookView view, Window window) {
    return Separation.of(model, spec, onOffer(), view, window);
  }

  @Override
  public Explanation explain(
      ModelSpec model,
      Run run,
      Result result,
      double[] means,
      Result previous,
      Texts texts,
      Locale locale,
      String currency) {
    return new Explained(model, run, onOffer(), new Words(texts, locale, currency))
        .of(result, means, previous);
  }

  /** By id; services come in ascending rank, so the highest rank wins. */
  private Map<String, FactorFunction> onOffer() {
    Map<String, FactorFunction> all = new TreeMap<>();
    functions.forEach(f -> all.put(f.id(), f));
    return all;
  }
}
