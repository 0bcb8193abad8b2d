package org.openkam.gateway.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.Book;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.RunStore;
import org.openkam.gateway.Door;
import org.openkam.gateway.Engines;
import org.openkam.gateway.Replays;
import org.openkam.gateway.texts.TextPool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scoring: what is stored is always readable, what computes needs the engine. */
@Component
public final class ScoringPort implements Scoring {
  private final Engines engines;
  private final Models models;
  private final RunQueue queue;
  private final RunStore runs;
  private final AccountStore accounts;
  private final Book book;
  private final Explanations explanations;
  private final Proposals proposals;
  private final Replays replays = new Replays();

  @Activate
  public ScoringPort(
      @Reference Engines engines,
      @Reference Models models,
      @Reference RunQueue queue,
      @Reference RunStore runs,
      @Reference AccountStore accounts,
      @Reference Book book,
      @Reference TextPool texts) {
    this.engines = engines;
    this.models = models;
    this.queue = queue;
    this.runs = runs;
    this.accounts = accounts;
    this.book = book;
    this.explanations = new Explanations(engines, models, runs, texts);
    this.proposals = new Proposals(engines, models, book);
  }

  @Override
  public boolean available(Actor actor) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return engines.scoring().present();
  }

  @Override
  public List<ModelVersion> models(Actor actor) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return models.newest();
  }

  @Override
  public List<ModelVersion> versions(Actor actor, String model) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return runs.versions(model);
  }

  @Override
  public List<FunctionInfo> functions(Actor actor) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return engines
        .scoring()
        .use(
            e ->
                e.functions().stream()
                    .map(f -> new FunctionInfo(f.id(), f.labels(), f.defaults(), f.unit()))
                    .toList());
  }

  @Override
  public Committed<ModelVersion> publish(
      Write write, String model, int basedOn, ModelSpec spec, String note) {
    Door.demand(write.actor(), Right.SCORE);
    if (model == null || !model.matches("[a-z][a-z0-9-]{0,59}")) {
      throw Refusal.invalid("model", "gateway.model.key", String.valueOf(model)).thrown();
    }
    List<String> offered =
        engines.scoring().use(e -> e.functions().stream().map(f -> f.id()).toList());
    spec.factors().stream()
        .filter(f -> !offered.contains(f.function()))
        .findFirst()
        .ifPresent(
            f -> {
              throw Refusal.invalid("factors", "refused.function.unknown", f.function()).thrown();
            });
    return runs.publish(write, model, basedOn, spec, note == null ? "" : note);
  }

  @Override
  public Proposal propose(Actor actor) {
    Door.demand(actor, Right.COMPANY_FIGURES);
    return proposals.propose();
  }

  @Override
  public long start(Write write, String model) {
    Door.demand(write.actor(), Right.SCORE);
    models.newest(model);
    engines.scoring().use(e -> true);
    return replays.once(write, () -> queue.start(write.actor(), model));
  }

  @Override
  public List<Run> runs(Actor actor, String model) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return runs.runs(model, 100).stream().map(r -> ScoreMask.masked(actor, r)).toList();
  }

  @Override
  public Run run(Actor actor, long runId) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return ScoreMask.masked(actor, present(runId));
  }

  private Run present(long runId) {
    return runs.run(runId).orElseThrow(() -> Door.notFound("run", runId));
  }

  @Override
  public Optional<Run> current(Actor actor, String model) {
    Door.demand(actor, Right.READ, Right.SCORE);
    return runs.current(model).map(r -> ScoreMask.masked(actor, r));
  }

  @Override
  public List<Result> results(Actor actor, long runId, int offset, int limit) {
    Door.demand(actor, Right.READ);
    if (offset < 0) throw Refusal.invalid("offset", "refused.offset").thrown();
    if (limit < 0 || limit > 10_000) {
      throw Refusal.invalid("limit", "refused.limit", 10_000).thrown();
    }
    Run run = present(runId);
    ModelSpec spec = models.version(run.model(), run.version()).spec();
    ScoreMask mask =
        new ScoreMask(actor, spec, new StoredReasons(runs.templates(runId), Locale.ENGLISH, ""));
    return runs.results(runId, offset, limit).stream().map(r -> mask.masked(r, spec)).toList();
  }

  @Override
  public Answer<Optional<Explanation>> explain(
      Actor actor, AccountId account, String model, Locale locale) {
    Door.demand(actor, Right.READ);
    long asOf = book.asOf();
    Optional<Explanation> told = explanations.explain(actor, account, model, locale);
    if (told.isEmpty()) demandThere(account);
    return new Answer<>(told, asOf);
  }

  @Override
  public List<ScorePoint> history(Actor actor, AccountId account, String model) {
    Door.demand(actor, Right.READ);
    List<ScorePoint> points = runs.history(account.value(), model, 1000);
    if (points.isEmpty()) demandThere(account);
    return points.stream().map(p -> ScoreMask.masked(actor, p)).toList();
  }

  private void demandThere(AccountId account) {
    accounts.account(account).orElseThrow(() -> Door.notFound("account", account.value()));
  }
}
