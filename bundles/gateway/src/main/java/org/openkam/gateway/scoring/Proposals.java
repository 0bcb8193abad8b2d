package org.openkam.gateway.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.api.book.Book;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Scoring.Proposal;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Window;
import org.openkam.gateway.Engines;

/** Which model separates these accounts, and which day to call today. */
final class Proposals {
  private static final String ABSOLUTE = "course";
  private static final String RANKED = "relative";
  private static final int OLD_DAYS = 90;

  private final Engines engines;
  private final Models models;
  private final Book book;

  Proposals(Engines engines, Models models, Book book) {
    this.engines = engines;
    this.models = models;
    this.book = book;
  }

  Proposal propose() {
    List<ModelVersion> newest = models.newest();
    LocalDate today = models.today();
    int fiscalYearStart = models.settings().fiscalYearStart();
    return engines
        .scoring()
        .use(
            engine ->
                book.read(
                    view -> {
                      Optional<LocalDate> last = view.lastLedgerDay();
                      boolean old =
                          last.isPresent() && last.get().isBefore(today.minusDays(OLD_DAYS));
                      List<Grading> gradings = new ArrayList<>();
                      for (ModelVersion version : newest) {
                        ModelSpec spec = old ? asOfLast(version.spec()) : version.spec();
                        Window window = engine.window(spec, view, today, fiscalYearStart);
                        gradings.add(engine.preview(version.model(), spec, view, window));
                      }
                      return new Proposal(gradings, choice(gradings), old);
                    }));
  }

  /** A model that looks at today sees nothing of old data: it is tried at its last day. */
  private static ModelSpec asOfLast(ModelSpec spec) {
    return spec.asOf() instanceof AsOf.FixedDay
        ? spec
        : new ModelSpec(
            spec.labels(), spec.factors(), spec.grades(), spec.period(), new AsOf.LastLedgerDate());
  }

  /** Absolute thresholds where somebody reaches the upper one, else ranks. */
  private static String choice(List<Grading> gradings) {
    boolean reached = gradings.stream().anyMatch(g -> g.model().equals(ABSOLUTE) && g.high() > 0);
    if (reached) return ABSOLUTE;
    return gradings.stream()
        .map(Grading::model)
        .filter(RANKED::equals)
        .findFirst()
        .orElseGet(() -> gradings.isEmpty() ? "" : gradings.get(0).model());
  }
}
