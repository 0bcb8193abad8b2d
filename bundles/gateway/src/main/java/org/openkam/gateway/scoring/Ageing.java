package org.openkam.gateway.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.book.Book;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.ImportStore;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Window;
import org.openkam.gateway.Engines;

/** Tells when a current run is too old: a new day, a window that moved, references that drifted. */
final class Ageing {
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration ASK_EVERY = Duration.ofMinutes(10);

  private final Engines engines;
  private final Models models;
  private final RunQueue queue;
  private final ImportStore imports;
  private final Book book;
  private final Clock clock;
  private final LocalTime dailyAt;
  private final double driftLimit;
  private final Map<String, Instant> asked = new HashMap<>();
  private Instant looked = Instant.MIN;

  Ageing(
      Engines engines,
      Models models,
      RunQueue queue,
      ImportStore imports,
      Book book,
      Clock clock,
      LocalTime dailyAt,
      double driftLimit) {
    this.engines = engines;
    this.models = models;
    this.queue = queue;
    this.imports = imports;
    this.book = book;
    this.clock = clock;
    this.dailyAt = dailyAt;
    this.driftLimit = driftLimit;
  }

  /** Looks at most once a minute and asks for a run of one model at most every ten. */
  void check(Collection<ModelLane> lanes) {
    Instant now = clock.instant();
    if (now.isBefore(looked.plus(LOOK_EVERY)) || !book.ready() || !engines.scoring().present()) {
      return;
    }
    looked = now;
    for (ModelLane lane : List.copyOf(lanes)) {
      String model = lane.run().model();
      Instant last = asked.getOrDefault(model, Instant.MIN);
      if (last.isAfter(Instant.MIN) && now.isBefore(last.plus(ASK_EVERY))) continue;
      String reason = reason(lane);
      if (reason.isEmpty()) continue;
      asked.put(model, now);
      queue.request(model, reason);
    }
  }

  /** Why a run of the model is due; empty when none is. */
  private String reason(ModelLane lane) {
    Run run = lane.run();
    Window window =
        engines
            .scoring()
            .use(
                engine ->
                    book.read(
                        view ->
                            engine.window(
                                lane.spec(),
                                view,
                                models.today(),
                                models.settings().fiscalYearStart())));
    boolean moved = !window.equals(run.window());
    if (moved && !(lane.spec().asOf() instanceof AsOf.Today)) return "the window moved";
    if (newDay(run) && (moved || imports.touchedSince(run.inputChange()))) return "daily";
    double revenue = book.read(view -> Revenue.of(view, run.window()));
    return Revenue.drift(run, revenue) > driftLimit ? "references drifted" : "";
  }

  private boolean newDay(Run run) {
    ZoneId zone = models.settings().zone();
    LocalDate made = LocalDate.ofInstant(run.started(), zone);
    return made.isBefore(models.today()) && !LocalTime.now(clock.withZone(zone)).isBefore(dailyAt);
  }
}
