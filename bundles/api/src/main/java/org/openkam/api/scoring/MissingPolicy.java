package org.openkam.api.scoring;

/**
 * What a factor does without data. None of them lets an account gain by missing data: its score is
 * never above the one that its known factors alone would give.
 */
public enum MissingPolicy {
  /** 0 points. */
  WORST,
  /** 50 points, but never more than the weighted mean of the account's known factors. */
  NEUTRAL,
  /**
   * The weighted mean of the account's known factors: as if the factor were not in the model;
   * reported.
   */
  EXCLUDE
}
