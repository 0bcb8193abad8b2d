package org.openkam.gateway.scoring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.book.Book;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.api.value.Window;
import org.openkam.gateway.Engines;
import org.openkam.gateway.texts.TextPool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One full run: read the book once, compute, store, make current. */
@Component(service = FullRun.class)
public final class FullRun {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Engines engines;
  private final Models models;
  private final Book book;
  private final RunStore runs;
  private final SystemStore system;
  private final ChangeLog log;
  private final TextPool texts;

  private record Computed(
      Window window,
      long input,
      ScoringEngine.Outcome outcome,
      Map<String, Map<String, String>> texts) {}

  @Activate
  public FullRun(
      @Reference Engines engines,
      @Reference Models models,
      @Reference Book book,
      @Reference RunStore runs,
      @Reference SystemStore system,
      @Reference ChangeLog log,
      @Reference TextPool texts) {
    this.engines = engines;
    this.models = models;
    this.book = book;
    this.runs = runs;
    this.system = system;
    this.log = log;
    this.texts = texts;
  }

  /** Runs the newest version of a model. */
  public Committed<Run> run(Actor actor, String model, Progress progress) {
    progress.at(0, 0, "gateway.step.book");
    // what was committed before the run was asked for is in it
    if (!book.await(log.head(), PATIENCE)) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "gateway.book.behind").thrown();
    }
    ModelVersion version = models.newest(model);
    return engines
        .scoring()
        .work(
            progress,
            (engine, watched) -> {
              Computed done = book.read(view -> compute(engine, version.spec(), view, watched));
              watched.check();
              watched.at(0, 0, "gateway.step.store");
              Committed<Run> stored =
                  runs.store(
                      Write.by(actor),
                      version,
                      done.window(),
                      done.input(),
                      engine.identity(),
                      done.texts(),
                      done.outcome());
              choosePrimary(actor, model);
              return stored;
            });
  }

  private Computed compute(
      ScoringEngine engine, ModelSpec spec, org.openkam.api.book.BookView view, Progress progress) {
    Settings settings = system.settings();
    Window window = engine.window(spec, view, models.today(), settings.fiscalYearStart());
    ScoringEngine.Outcome o = engine.full(spec, view, window, progress);
    Map<String, FactorFunction.Frozen> references = new HashMap<>(o.references());
    Revenue.keep(references, Revenue.of(view, window));
    ScoringEngine.Outcome outcome =
        new ScoringEngine.Outcome(
            o.accounts(), o.points(), o.inputs(), o.scores(), o.grades(), Map.copyOf(references));
    return new Computed(
        window, view.asOf(), outcome, RunTemplates.of(texts, spec, engine, outcome));
  }

  /** The first model that was ever run is the one whose score is "the" score. */
  private void choosePrimary(Actor actor, String model) {
    Settings now = system.settings();
    if (!now.primaryModel().isEmpty()) return;
    system.change(
        Write.by(actor),
        new Settings(
            now.version(),
            now.name(),
            now.reportingCurrency(),
            now.zone(),
            now.fiscalYearStart(),
            model));
  }
}
