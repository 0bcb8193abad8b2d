package org.openkam.api.scoring;

import java.util.Map;

/**
 * One grade of a model, best first.
 *
 * @param code {@code core}, {@code key}, {@code ordinary} or an enterprise's own
 * @param labels language to label
 * @param from lowest score that gives it, 0 to 100, inclusive
 * @param capacity how many accounts may have it; 0: no limit. The best scores get it, the others
 *     wait in the next grade
 */
public record GradeRule(String code, Map<String, String> labels, double from, int capacity) {
  /** Copies. */
  public GradeRule {
    labels = Map.copyOf(labels);
  }
}
