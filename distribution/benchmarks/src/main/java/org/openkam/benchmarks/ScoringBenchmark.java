package org.openkam.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.openkam.api.Progress;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.Window;
import org.openkam.scoring.MarginVsMean;
import org.openkam.scoring.Potential;
import org.openkam.scoring.RevenueShare;
import org.openkam.scoring.WeightedFactors;

/** A full run against one SQL statement of DuckDB. Arguments: accounts, transactions. */
public final class ScoringBenchmark {
  private static final int ROUNDS = 15;

  private ScoringBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    int accounts = Integer.parseInt(arguments[0]);
    int transactions = Integer.parseInt(arguments[1]);
    Sales sales = new Sales(accounts, transactions, 42);
    SalesBook book = new SalesBook(sales);
    List<FactorFunction> functions =
        List.of(new RevenueShare(), new MarginVsMean(), new Potential());
    ScoringEngine engine = new WeightedFactors(functions);
    ModelSpec course = engine.shipped().get("course");
    Window window = engine.window(course, book, LocalDate.ofEpochDay(Sales.LAST), 1);
    List<String> facts = functions.stream().flatMap(f -> f.inputs().stream()).toList();
    try (DuckScores duck = new DuckScores(sales)) {
      double run = best(() -> engine.full(course, book, window, Progress.none()));
      double scan = best(() -> book.facts(facts, window));
      duck.threads(1);
      double one = best(() -> duck.score(window));
      int processors = Runtime.getRuntime().availableProcessors();
      duck.threads(processors);
      double all = best(() -> duck.score(window));
      Outcome outcome = engine.full(course, book, window, Progress.none());
      System.out.printf("%,d accounts, %,d transactions%n", accounts, transactions);
      System.out.printf("full run               %8.1f ms, one thread%n", run);
      System.out.printf("  of it facts          %8.1f ms%n", scan);
      System.out.printf("DuckDB, one statement  %8.1f ms, one thread%n", one);
      System.out.printf("DuckDB, one statement  %8.1f ms, %d threads%n", all, processors);
      System.out.printf(
          "ratio %.2f (one thread), %.2f (%d threads)%n", run / one, run / all, processors);
      System.out.printf("largest difference of a score: %.3f%n", difference(outcome, duck));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Milliseconds of the fastest round. */
  private static double best(Work work) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1e6;
  }

  private static double difference(Outcome outcome, DuckScores duck) throws Exception {
    double[] peer = duck.scores(outcome.accounts().length);
    double largest = 0;
    for (int i = 0; i < peer.length; i++) {
      if (Double.isNaN(peer[i])) continue;
      largest = Math.max(largest, Math.abs(peer[i] - outcome.scores()[i]));
    }
    return largest;
  }
}
