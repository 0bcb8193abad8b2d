package org.openkam.gateway.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.text.Texts;

/** What can be said of contributions without a figure and without the engine. */
final class Wording {
  /** Contributions within this many points of the average account's are neither here nor there. */
  private static final double NEAR = 1;

  private final Texts texts;
  private final Locale locale;

  Wording(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** One factor: above, about or below the average account. */
  String withoutFigures(Contribution c) {
    if (c.missing()) return texts.text(locale, "gateway.explain.missing", c.label());
    double lead = c.contribution() - c.mean();
    String where = Math.abs(lead) <= NEAR ? "near" : lead > 0 ? "above" : "below";
    return texts.text(locale, "gateway.explain." + where, c.label());
  }

  /** What lifts most and what lowers most. */
  String summary(List<Contribution> contributions) {
    Comparator<Contribution> lead = Comparator.comparingDouble(c -> c.contribution() - c.mean());
    String lifts =
        contributions.stream()
            .max(lead)
            .filter(c -> c.contribution() - c.mean() > NEAR)
            .map(c -> texts.text(locale, "gateway.explain.lifts", c.label()))
            .orElse("");
    String lowers =
        contributions.stream()
            .min(lead)
            .filter(c -> c.contribution() - c.mean() < -NEAR)
            .map(c -> texts.text(locale, "gateway.explain.lowers", c.label()))
            .orElse("");
    String both = (lifts + texts.text(locale, "gateway.explain.space") + lowers).strip();
    return both.isEmpty() ? texts.text(locale, "gateway.explain.average") : both;
  }
}
