package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;

/**
 * What lifts and what lowers, in one or two sentences. Factors count to the dimension that their
 * function's id begins with: {@code revenue}, {@code margin} or {@code potential}. Two words are
 * looked up together: how large (large, small, middling) and how profitable (good, low, loss, even,
 * unknown); then the potential, if it stands out.
 */
final class Summary {
  /** Points of the score that make a difference worth a word. */
  private static final double NOTABLE = 0.5;

  private final ModelSpec model;
  private final Result result;
  private final List<Contribution> contributions;

  Summary(ModelSpec model, Result result, List<Contribution> contributions) {
    this.model = model;
    this.result = result;
    this.contributions = contributions;
  }

  String in(Words words) {
    List<String> sentences = new ArrayList<>();
    if (has("revenue") && has("margin")) {
      sentences.add(words.text("scoring.summary." + size() + "." + margin()));
    } else {
      addNames(sentences, words, "scoring.summary.lifts", 1);
      addNames(sentences, words, "scoring.summary.lowers", -1);
    }
    double potential = effect("potential");
    if (known("potential") && Math.abs(potential) >= NOTABLE) {
      sentences.add(words.text("scoring.summary.potential." + (potential > 0 ? "high" : "low")));
    }
    return String.join(words.text("scoring.summary.between"), sentences);
  }

  private String size() {
    double effect = effect("revenue");
    if (Math.abs(effect) < NOTABLE) return "middling";
    return effect > 0 ? "large" : "small";
  }

  private String margin() {
    if (!known("margin")) return "unknown";
    double effect = effect("margin");
    if (effect <= -NOTABLE) return input("margin") < 0 ? "loss" : "low";
    return effect >= NOTABLE ? "good" : "even";
  }

  private void addNames(List<String> sentences, Words words, String key, int sign) {
    List<String> names =
        contributions.stream()
            .filter(c -> sign * (c.contribution() - c.mean()) >= NOTABLE)
            .map(Contribution::label)
            .toList();
    if (names.isEmpty()) return;
    sentences.add(words.text(key, String.join(words.text("scoring.summary.comma"), names)));
  }

  private boolean has(String dimension) {
    return model.factors().stream().anyMatch(f -> of(f, dimension));
  }

  private boolean known(String dimension) {
    return !Double.isNaN(input(dimension));
  }

  /** The first known input of the dimension. */
  private double input(String dimension) {
    for (int f = 0; f < contributions.size(); f++) {
      if (of(model.factors().get(f), dimension) && !contributions.get(f).missing()) {
        return result.inputs()[f];
      }
    }
    return Double.NaN;
  }

  private double effect(String dimension) {
    double effect = 0;
    for (int f = 0; f < contributions.size(); f++) {
      Contribution c = contributions.get(f);
      if (of(model.factors().get(f), dimension)) effect += c.contribution() - c.mean();
    }
    return effect;
  }

  private static boolean of(FactorSpec factor, String dimension) {
    return factor.function().startsWith(dimension + "-") || factor.function().equals(dimension);
  }
}
