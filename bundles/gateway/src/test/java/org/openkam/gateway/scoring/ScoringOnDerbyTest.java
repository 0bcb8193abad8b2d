package org.openkam.gateway.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.Book;
import org.openkam.api.book.BookView;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportType;
import org.openkam.api.jobs.Job;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.value.Value;
import org.openkam.gateway.Engines;
import org.openkam.gateway.Stores;
import org.openkam.gateway.jobs.JobLane;
import org.openkam.gateway.texts.GatewayTexts;
import org.openkam.gateway.texts.TextPool;

/** Runs, deltas and explanations on the real store; the book and the engine are stood in for. */
class ScoringOnDerbyTest {
  private static final Actor ACTOR =
      new Actor(
          Actor.Kind.USER,
          1,
          "anna",
          Set.of(Right.READ, Right.WRITE, Right.IMPORT, Right.SCORE, Right.COMPANY_FIGURES),
          DataClass.C2,
          "test");
  private static final Actor VIEWER =
      new Actor(Actor.Kind.USER, 2, "vi", Set.of(Right.READ), DataClass.C1, "test");

  @TempDir Path data;
  private final SizeEngine engine = new SizeEngine();
  private final Engines engines = new Engines(Clock.systemUTC(), Duration.ofMillis(100));
  private final List<Long> ids = new ArrayList<>();
  private Optional<LocalDate> lastDay = Optional.empty();
  private Stores stores;
  private JobLane lane;
  private Upkeep upkeep;
  private RunQueue queue;
  private FullRun fullRun;
  private Scoring scoring;

  @BeforeEach
  void start() {
    stores = new Stores(data);
    lane = new JobLane(stores.system, Clock.systemUTC());
    TextPool texts = new TextPool();
    texts.addSource(new GatewayTexts());
    texts.addSource(language -> SizeEngine.TEXTS);
    Models models = new Models(engines, stores.runs, stores.system, Clock.systemUTC());
    Book book = book();
    fullRun = new FullRun(engines, models, book, stores.runs, stores.system, stores.log, texts);
    queue = new RunQueue(lane, fullRun);
    Ageing ageing =
        new Ageing(
            engines,
            models,
            queue,
            stores.imports,
            book,
            Clock.systemUTC(),
            LocalTime.of(0, 5),
            0.05);
    upkeep =
        new Upkeep(engines, models, queue, stores.runs, stores.ledger, stores.log, book, ageing);
    scoring = new ScoringPort(engines, models, queue, stores.runs, stores.accounts, book, texts);
    for (double size : new double[] {0.7, 0.2, 0.05}) {
      long id = account("Account " + size);
      engine.set(id, size);
    }
    account("Unknown");
    engines.scoring().offer(engine);
  }

  @AfterEach
  void stop() throws InterruptedException {
    lane.close();
    stores.close();
  }

  private long account(String name) {
    long id = stores.accounts.create(Write.by(ACTOR), AccountDraft.named(name)).value().value();
    ids.add(id);
    return id;
  }

  private Book book() {
    BookView view = fake(BookView.class, this::view);
    return fake(
        Book.class,
        (name, a) ->
            switch (name) {
              case "ready", "await" -> true;
              case "asOf" -> stores.log.head();
              case "read" -> apply((Function<?, ?>) a[0], view);
              default -> throw new AssertionError(name);
            });
  }

  @SuppressWarnings("unchecked")
  private static Object apply(Function<?, ?> reader, BookView view) {
    return ((Function<BookView, Object>) reader).apply(view);
  }

  private Object view(String name, Object[] a) {
    return switch (name) {
      case "asOf" -> stores.log.head();
      case "size" -> ids.size();
      case "idAt" -> ids.get((Integer) a[0]);
      case "ordinal" -> ids.indexOf((Long) a[0]);
      case "lastLedgerDay" -> lastDay;
      case "ledger" -> fake(LedgerCursor.class, (n, b) -> false);
      default -> throw new AssertionError(name);
    };
  }

  private interface Call {
    Object on(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.on(method.getName(), arguments)));
  }

  private Run run() {
    upkeep.turn();
    return fullRun.run(ACTOR, "course", Progress.none()).value();
  }

  private Job ended(long job) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      Job now = lane.find(job).orElseThrow();
      if (now.state().ended()) return now;
      Thread.sleep(20);
    }
    throw new AssertionError("did not end");
  }

  private Explanation explain(Actor actor, int account) {
    return scoring
        .explain(actor, new AccountId(ids.get(account)), "course", Locale.ENGLISH)
        .value()
        .orElseThrow();
  }

  @Test
  void shippedModelsBecomeFirstVersionsOnce() {
    upkeep.turn();
    upkeep.turn();
    assertThat(scoring.models(ACTOR))
        .extracting(v -> v.model() + v.version())
        .containsExactlyInAnyOrder("course1", "relative1");
    engines.scoring().withdraw(engine);
    engines.scoring().offer(engine);
    upkeep.turn();
    assertThat(scoring.versions(ACTOR, "course")).hasSize(1);
  }

  @Test
  void theFirstRunIsAJobAndMakesItsModelThePrimaryOne() throws Exception {
    upkeep.turn();
    Job job = ended(scoring.start(Write.by(ACTOR), "relative"));
    assertThat(job.state()).as(job.failureKey()).isEqualTo(Job.State.DONE);
    Run run = scoring.current(ACTOR, "relative").orElseThrow();
    assertThat(job.resultKey()).isEqualTo("run:" + run.id());
    assertThat(run.accounts()).isEqualTo(4);
    assertThat(stores.system.settings().primaryModel()).isEqualTo("relative");
    assertThat(scoring.models(ACTOR).get(0).model()).isEqualTo("relative");
    run();
    assertThat(stores.system.settings().primaryModel()).isEqualTo("relative");
  }

  @Test
  void aTouchedAccountIsScoredAgainAndNothingFollowsFromThat() {
    Run run = run();
    upkeep.turn();
    long first = ids.get(0);
    engine.set(first, 0.3);
    Account now = stores.accounts.account(new AccountId(first)).orElseThrow();
    stores.accounts.update(Write.by(ACTOR), now.id(), now.version(), AccountDraft.named("New"));
    long before = stores.log.head();
    upkeep.turn();
    assertThat(stores.log.head()).isEqualTo(before + 1);
    Result result = stores.runs.result(run.id(), first).orElseThrow();
    assertThat(result.score()).isEqualTo(30, within(1e-9));
    assertThat(result.grade()).isEqualTo("ordinary");
    upkeep.turn();
    upkeep.turn();
    assertThat(stores.log.head()).as("a delta leads to no delta").isEqualTo(before + 1);
  }

  @Test
  void whatWasMissedWhileNobodyLookedIsDoneOnceAtTheNextStart() {
    Run run = run();
    long added = account("Came in the meantime");
    engine.set(added, 0.9);
    engines.scoring().withdraw(engine);
    upkeep.turn();
    assertThat(stores.runs.result(run.id(), added)).isEmpty();
    engines.scoring().offer(engine);
    upkeep.turn();
    assertThat(stores.runs.result(run.id(), added).orElseThrow().score())
        .isEqualTo(90, within(1e-9));
    long head = stores.log.head();
    engines.scoring().withdraw(engine);
    engines.scoring().offer(engine);
    upkeep.turn();
    assertThat(stores.log.head()).as("nothing is stored twice").isEqualTo(head);
  }

  @Test
  void anImportLeadsToAFullRunOfModelsThatHaveOne() throws Exception {
    Run run = run();
    upkeep.turn();
    long id = stores.imports.register(Write.by(ACTOR), "a.csv", ImportType.ACCOUNTS).value().id();
    ImportEngine.Loader loader = stores.imports.loader(Write.by(ACTOR), id, "erp");
    loader.accounts(
        List.of(
            new ImportEngine.AccountRow(
                new org.openkam.api.account.ExternalKey("erp", "1"),
                AccountDraft.named("Imported"),
                Optional.empty())));
    stores.imports.commit(Write.by(ACTOR), id);
    upkeep.turn();
    Job job =
        stores.system.jobs(null, 10).stream()
            .filter(j -> j.kind().equals("run"))
            .findFirst()
            .orElseThrow();
    assertThat(job.titleArguments()).containsExactly("course");
    assertThat(ended(job.id()).state()).isEqualTo(Job.State.DONE);
    assertThat(stores.runs.current("course").orElseThrow().id()).isGreaterThan(run.id());
    assertThat(stores.runs.current("relative")).isEmpty();
    int jobs = stores.system.jobs(null, 10).size();
    upkeep.turn();
    assertThat(stores.system.jobs(null, 10)).hasSize(jobs);
  }

  @Test
  void anExplanationReadsTheSameWhenTheEngineIsGone() {
    run();
    List<Explanation> with = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) with.add(explain(ACTOR, i));
    engines.scoring().withdraw(engine);
    for (int i = 0; i < ids.size(); i++) {
      Explanation told = explain(ACTOR, i);
      Contribution now = told.contributions().get(0);
      Contribution then = with.get(i).contributions().get(0);
      assertThat(now.sentence()).isEqualTo(then.sentence());
      assertThat(now.label()).isEqualTo("Size");
      assertThat(now.contribution()).isEqualTo(told.score(), within(1e-9));
      assertThat(now.input()).isEqualTo(then.input());
      assertThat(told.grade()).isEqualTo(with.get(i).grade());
      assertThat(told.suspended()).isTrue();
      assertThat(with.get(i).suspended()).isFalse();
    }
    assertThat(explain(ACTOR, 0).contributions().get(0).sentence())
        .isEqualTo("Large: 70% of all (since 2020).");
    assertThat(explain(ACTOR, 3).contributions().get(0).sentence()).isEqualTo("No size known.");
    assertThat(explain(ACTOR, 0).gradeLabel()).isEqualTo("Core");
    assertThatThrownBy(() -> scoring.start(Write.by(ACTOR), "course"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    assertThat(scoring.available(ACTOR)).isFalse();
    assertThat(scoring.results(ACTOR, scoring.current(ACTOR, "course").orElseThrow().id(), 0, 10))
        .hasSize(4);
  }

  @Test
  void withoutClearanceThereIsNoFigureInAnyAnswer() {
    Run run = run();
    for (boolean gone : new boolean[] {false, true}) {
      if (gone) engines.scoring().withdraw(engine);
      Explanation told = explain(VIEWER, 0);
      Contribution c = told.contributions().get(0);
      assertThat(told.score()).isNaN();
      assertThat(c.input()).isEqualTo(Value.MASKED);
      assertThat(c.points()).isEqualTo(83);
      assertThat(c.mean()).isNaN();
      assertThat(c.sentence()).isEqualTo("Size: above the average account.");
      assertThat(told.summary()).doesNotContainPattern("\\d").contains("Size lifts");
      assertThat(told.lifts()).isEmpty();
      assertThat(told.grade()).isEqualTo("core");
    }
    assertThat(scoring.results(VIEWER, run.id(), 0, 10))
        .allSatisfy(
            r -> {
              assertThat(r.score()).isNaN();
              assertThat(r.inputs()).containsOnly(Double.NaN);
              assertThat(r.points()[0]).isIn(17.0, 50.0, 83.0);
            });
    assertThat(scoring.history(VIEWER, new AccountId(ids.get(0)), "course"))
        .singleElement()
        .satisfies(p -> assertThat(p.score()).isNaN());
    assertThat(scoring.run(VIEWER, run.id()).references()).isEmpty();
  }

  @Test
  void theProposalIsTheModelThatSeparatesAndTheLastDayOfOldData() {
    upkeep.turn();
    assertThat(scoring.propose(ACTOR).model()).isEqualTo("relative");
    engine.high = 1;
    assertThat(scoring.propose(ACTOR).model()).isEqualTo("course");
    assertThat(scoring.propose(ACTOR).lastLedgerDate()).isFalse();
    lastDay = Optional.of(LocalDate.now().minusDays(89));
    assertThat(scoring.propose(ACTOR).lastLedgerDate()).isFalse();
    lastDay = Optional.of(LocalDate.now().minusDays(92));
    assertThat(scoring.propose(ACTOR).lastLedgerDate()).isTrue();
    assertThat(scoring.propose(ACTOR).gradings()).hasSize(2);
  }

  @Test
  void aModelIsPublishedWithFunctionsThatAreOnOffer() {
    upkeep.turn();
    var spec = SizeEngine.spec();
    assertThat(scoring.publish(Write.by(ACTOR), "own", 0, spec, "mine").value().version())
        .isEqualTo(1);
    var strange =
        new org.openkam.api.scoring.ModelSpec(
            spec.labels(),
            List.of(
                new org.openkam.api.scoring.FactorSpec(
                    "x",
                    "strange",
                    java.util.Map.of(),
                    1,
                    org.openkam.api.scoring.MissingPolicy.WORST)),
            spec.grades(),
            spec.period(),
            spec.asOf());
    assertThatThrownBy(() -> scoring.publish(Write.by(ACTOR), "own", 1, strange, ""))
        .hasMessageContaining("refused.function.unknown");
  }
}
