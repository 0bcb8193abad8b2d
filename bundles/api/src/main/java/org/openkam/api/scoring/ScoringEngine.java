package org.openkam.api.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.api.Progress;
import org.openkam.api.book.BookView;
import org.openkam.api.text.Texts;
import org.openkam.api.value.Window;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Computes scores. It reads the book's view and returns results; storing them is the caller's
 * business.
 */
@ConsumerType
public interface ScoringEngine {

  /** Name, version and hash of the engine, kept with every run. */
  String identity();

  /** The functions that are on offer now. */
  List<FactorFunction> functions();

  /** The models that ship with the engine, by key, in order of preference. */
  Map<String, ModelSpec> shipped();

  /** The window of a model on this view. */
  Window window(ModelSpec model, BookView view, LocalDate today, int fiscalYearStart);

  /**
   * A full run: freezes references and scores every account, in the order of ordinals.
   *
   * @throws org.openkam.api.RefusedException when a function of the model is not on offer
   */
  Outcome full(ModelSpec model, BookView view, Window window, Progress progress);

  /**
   * Scores some accounts with frozen references. Grades follow the score and, for grades with a
   * capacity, the lowest score admitted by the run; the same inputs and references give the very
   * same results as a full run.
   */
  List<Result> delta(
      ModelSpec model,
      Map<String, FactorFunction.Frozen> references,
      BookView view,
      Window window,
      long[] accountIds);

  /**
   * How a model would separate the accounts now: how many reach its upper threshold of revenue, its
   * lower, between.
   */
  Grading preview(String model, ModelSpec spec, BookView view, Window window);

  /**
   * Explains a result.
   *
   * @param means mean contribution per factor of the run, in the model's order
   * @param previous the account's result in the run before, null when there was none
   */
  Explanation explain(
      ModelSpec model,
      Run run,
      Result result,
      double[] means,
      Result previous,
      Texts texts,
      Locale locale,
      String currency);

  /**
   * Everything a full run computed. Columns are in the order of {@code accounts}.
   *
   * @param accounts account ids
   * @param points per factor: points per account in hundredths (0 to 10000), after the missing-data
   *     policy
   * @param inputs per factor: inputs per account, NaN when missing
   * @param scores score per account
   * @param grades index into the model's grades per account
   * @param references factor id to frozen references; grades with a capacity add {@code "grade." +
   *     code -> {lowest admitted score}}
   */
  record Outcome(
      long[] accounts,
      short[][] points,
      double[][] inputs,
      double[] scores,
      byte[] grades,
      Map<String, FactorFunction.Frozen> references) {}
}
