package org.openkam.store.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ScoringEngine.Outcome;

/**
 * An outcome as it is going to be stored: sorted by account id and cut into stretches of {@link
 * Chunk#ACCOUNTS}, so that an account is found by binary search.
 */
final class Outcomes {
  private final ModelSpec model;
  private final Outcome outcome;
  private final long[] accounts;

  /** Place in the outcome of each sorted account; null when it was sorted already. */
  private final int[] order;

  Outcomes(ModelSpec model, Outcome outcome) {
    this.model = model;
    this.outcome = outcome;
    check();
    accounts = outcome.accounts().clone();
    Arrays.sort(accounts);
    for (int i = 1; i < accounts.length; i++) {
      if (accounts[i] == accounts[i - 1]) {
        throw new IllegalArgumentException("account " + accounts[i] + " was scored twice");
      }
    }
    order = Arrays.equals(accounts, outcome.accounts()) ? null : order();
  }

  /** One column of one stretch. */
  record Part(Kind kind, int factor, Chunk chunk) {}

  int size() {
    return accounts.length;
  }

  int stretches() {
    return (accounts.length + Chunk.ACCOUNTS - 1) / Chunk.ACCOUNTS;
  }

  Stretch stretch(int number) {
    int from = from(number);
    int to = to(number);
    return new Stretch(number, to - from, accounts[from], accounts[to - 1]);
  }

  /** The columns of a stretch, made one stretch at a time to hold little in memory. */
  List<Part> parts(int stretch) {
    List<Part> parts = new ArrayList<>();
    long[] ids = Arrays.copyOfRange(accounts, from(stretch), to(stretch));
    parts.add(new Part(Kind.ACCOUNTS, 0, Chunk.of(ids)));
    for (int f = 0; f < model.factors().size(); f++) {
      short[] points = new short[ids.length];
      double[] inputs = new double[ids.length];
      int factor = f;
      each(stretch, (place, i) -> points[i] = outcome.points()[factor][place]);
      each(stretch, (place, i) -> inputs[i] = outcome.inputs()[factor][place]);
      parts.add(new Part(Kind.POINTS, f, Chunk.of(points)));
      parts.add(new Part(Kind.INPUTS, f, Chunk.of(inputs)));
    }
    double[] scores = new double[ids.length];
    byte[] grades = new byte[ids.length];
    each(stretch, (place, i) -> scores[i] = outcome.scores()[place]);
    each(stretch, (place, i) -> grades[i] = outcome.grades()[place]);
    parts.add(new Part(Kind.SCORES, 0, Chunk.of(scores)));
    parts.add(new Part(Kind.GRADES, 0, Chunk.of(grades)));
    return parts;
  }

  /** Mean contribution per factor, in the model's order; zeros when nothing was scored. */
  double[] means() {
    double[] means = new double[model.factors().size()];
    for (int f = 0; f < means.length && accounts.length > 0; f++) {
      long sum = 0;
      for (short points : outcome.points()[f]) sum += points;
      FactorSpec factor = model.factors().get(f);
      means[f] = factor.weight() / model.totalWeight() * (sum / 100.0 / accounts.length);
    }
    return means;
  }

  /** Accounts per grade code, every code of the model. */
  Map<String, Long> gradeCounts() {
    long[] counts = new long[model.grades().size()];
    for (byte grade : outcome.grades()) counts[grade]++;
    Map<String, Long> byCode = new LinkedHashMap<>();
    for (int g = 0; g < counts.length; g++) byCode.put(model.grades().get(g).code(), counts[g]);
    return byCode;
  }

  private void check() {
    int n = outcome.accounts().length;
    int factors = model.factors().size();
    if (outcome.points().length != factors || outcome.inputs().length != factors) {
      throw new IllegalArgumentException("the model has " + factors + " factors");
    }
    for (int f = 0; f < factors; f++) {
      length(n, outcome.points()[f].length);
      length(n, outcome.inputs()[f].length);
      for (short points : outcome.points()[f]) {
        if (points < 0 || points > 10_000) throw new IllegalArgumentException("points " + points);
      }
    }
    length(n, outcome.scores().length);
    length(n, outcome.grades().length);
    for (double score : outcome.scores()) {
      if (!Double.isFinite(score)) throw new IllegalArgumentException("score " + score);
    }
    for (byte grade : outcome.grades()) {
      if (grade < 0 || grade >= model.grades().size()) {
        throw new IllegalArgumentException("grade " + grade);
      }
    }
  }

  private static void length(int expected, int actual) {
    if (actual != expected) {
      throw new IllegalArgumentException(actual + " values for " + expected + " accounts");
    }
  }

  private int[] order() {
    int[] places = new int[accounts.length];
    for (int place = 0; place < places.length; place++) {
      places[Arrays.binarySearch(accounts, outcome.accounts()[place])] = place;
    }
    return places;
  }

  private static int from(int stretch) {
    return stretch * Chunk.ACCOUNTS;
  }

  private int to(int stretch) {
    return Math.min(accounts.length, from(stretch) + Chunk.ACCOUNTS);
  }

  /** Visits (place in the outcome, index in the stretch). */
  private void each(int stretch, Places visitor) {
    int from = from(stretch);
    for (int i = from; i < to(stretch); i++) visitor.at(order == null ? i : order[i], i - from);
  }

  private interface Places {
    void at(int place, int index);
  }
}
