package org.openkam.api.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why an account has its score. The contributions sum to the score.
 *
 * @param account account id
 * @param run the run
 * @param asOf the run's last day
 * @param score 0 to 100
 * @param grade grade code
 * @param gradeLabel its label
 * @param summary one or two sentences: what lifts, what lowers ("large but unprofitable")
 * @param contributions per factor, in the model's order
 * @param lifts the smallest single changes that reach the next grade, easiest first; empty at the
 *     top
 * @param suspended true while the scoring engine is gone and no delta can be made
 */
public record Explanation(
    long account,
    long run,
    LocalDate asOf,
    double score,
    String grade,
    String gradeLabel,
    String summary,
    List<Contribution> contributions,
    List<Lift> lifts,
    boolean suspended) {

  /**
   * A single change that would reach the next grade.
   *
   * @param factor the factor
   * @param from the input now, NaN when missing
   * @param to the input needed
   * @param grade the grade that it reaches
   * @param sentence in the asked language
   */
  public record Lift(String factor, double from, double to, String grade, String sentence) {}

  /** Copies. */
  public Explanation {
    contributions = List.copyOf(contributions);
    lifts = List.copyOf(lifts);
    summary = Optional.ofNullable(summary).orElse("");
  }
}
