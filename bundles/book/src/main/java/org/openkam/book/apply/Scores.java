package org.openkam.book.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.RunStore;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.scores.ModelScores;

/** Reads the columns of current runs from the store. */
final class Scores {
  private static final int RUNS_LOOKED_AT = 1000;
  private final RunStore runs;
  private final Clock clock;

  Scores(RunStore runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /** Of all models. */
  Map<String, ModelScores> all(AccountTable accounts, Settings settings, long asOf) {
    Map<String, ModelScores> all = new LinkedHashMap<>();
    for (ModelVersion m : runs.models()) {
      runs.current(m.model())
          .ifPresent(run -> all.put(m.model(), of(run, accounts, settings, asOf)));
    }
    return all;
  }

  /** Of one run. */
  ModelScores of(long run, AccountTable accounts, Settings settings, long asOf) {
    Run its =
        runs.run(run).orElseThrow(() -> new IllegalStateException("the run " + run + " is gone"));
    return of(its, accounts, settings, asOf);
  }

  private ModelScores of(Run run, AccountTable accounts, Settings settings, long asOf) {
    Map<String, String> labels =
        runs.models().stream()
            .filter(m -> m.model().equals(run.model()))
            .map(m -> m.spec().labels())
            .findFirst()
            .orElse(Map.of());
    RunStore.Scores before =
        run.model().equals(settings.primaryModel())
            ? previous(run).map(p -> runs.scores(p.id(), asOf)).orElse(null)
            : null;
    LocalDate day = day(run.finished().orElse(run.started()), settings.zone());
    return new ModelScores(run, labels, day, runs.scores(run.id(), asOf), before, accounts);
  }

  private Optional<Run> previous(Run run) {
    List<Run> newestFirst = runs.runs(run.model(), RUNS_LOOKED_AT);
    return newestFirst.stream()
        .dropWhile(r -> r.id() != run.id())
        .skip(1)
        .filter(r -> r.state() == Run.State.DONE)
        .findFirst();
  }

  private static LocalDate day(java.time.Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  LocalDate today(Settings settings) {
    return day(clock.instant(), settings.zone());
  }
}
