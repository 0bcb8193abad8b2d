package org.openkam.gateway.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.book.Book;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.imports.Demo;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportType;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.Door;
import org.openkam.gateway.Engines;
import org.openkam.gateway.Replays;
import org.openkam.gateway.jobs.JobLane;
import org.openkam.gateway.scoring.FirstRuns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Demo data: one import like any other, and its first scores. */
@Component
public final class DemoPort implements Demo {
  private static final long SEED = 20_260_101L;

  private final Engines engines;
  private final JobLane lane;
  private final ImportStore imports;
  private final SystemStore system;
  private final Book book;
  private final FirstRuns firstRuns;
  private final Clock clock;
  private final Replays replays = new Replays();

  @Activate
  public DemoPort(
      @Reference Engines engines,
      @Reference JobLane lane,
      @Reference ImportStore imports,
      @Reference SystemStore system,
      @Reference Book book,
      @Reference FirstRuns firstRuns) {
    this(engines, lane, imports, system, book, firstRuns, Clock.systemUTC());
  }

  DemoPort(
      Engines engines,
      JobLane lane,
      ImportStore imports,
      SystemStore system,
      Book book,
      FirstRuns firstRuns,
      Clock clock) {
    this.engines = engines;
    this.lane = lane;
    this.imports = imports;
    this.system = system;
    this.book = book;
    this.firstRuns = firstRuns;
    this.clock = clock;
  }

  @Override
  public long load(Write write, int accounts, int transactions) {
    Actor actor = write.actor();
    Door.demand(actor, Right.IMPORT);
    if (accounts < 10 || accounts > 1_000_000) {
      throw Refusal.invalid("accounts", "gateway.demo.accounts").thrown();
    }
    if (transactions < 0 || transactions > 20_000_000) {
      throw Refusal.invalid("transactions", "gateway.demo.transactions").thrown();
    }
    return replays.once(
        write,
        () -> {
          demandEmpty();
          engines.samples().use(e -> true);
          return lane.submit(
              actor,
              "import",
              "gateway.job.demo",
              List.of(Integer.toString(accounts), Integer.toString(transactions)),
              id -> {},
              progress -> run(actor, accounts, transactions, progress));
        });
  }

  private void demandEmpty() {
    if (book.<Integer>read(view -> view.size()) > 0) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "refused.demo.notempty").thrown();
    }
  }

  private String run(Actor actor, int accounts, int transactions, Progress progress) {
    demandEmpty();
    Settings settings = system.settings();
    LocalDate yesterday = LocalDate.now(clock.withZone(settings.zone())).minusDays(1);
    Write write = Write.by(actor);
    ImportRun run = imports.register(write, "demo", ImportType.TRANSACTIONS).value();
    ImportEngine.Loader loader = imports.loader(write, run.id(), "demo");
    Committed<ImportRun> done = null;
    try {
      engines
          .samples()
          .work(
              progress,
              (source, watched) -> {
                source.generate(
                    SEED,
                    accounts,
                    transactions,
                    yesterday,
                    settings.reportingCurrency(),
                    loader,
                    watched);
                return null;
              });
      progress.check();
      done = imports.commit(write, run.id());
    } finally {
      if (done == null) takeBack(run);
    }
    return firstRuns.score(progress, new ArrayList<>(List.of("import:" + run.id())));
  }

  private void takeBack(ImportRun run) {
    imports.rollback(run.id());
    imports
        .find(run.id())
        .ifPresent(
            r -> imports.save(States.with(r, ImportRun.State.DISCARDED, r.mapping(), r.dryRun())));
  }
}
