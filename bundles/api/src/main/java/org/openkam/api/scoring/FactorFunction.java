package org.openkam.api.scoring;

import java.util.Map;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.book.Column;
import org.openkam.api.value.Unit;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to turn facts into points. First {@link #fit} looks at the whole population once and
 * freezes what it needs (totals, means, cut points); then {@link Scorer#points} is called per
 * account and allocates nothing.
 */
@ConsumerType
public interface FactorFunction {

  /** Its id, for example {@code revenue-share}; unique among running functions. */
  String id();

  /** Language to label. */
  Map<String, String> labels();

  /** Facts and attributes it reads, by column name. */
  Set<String> inputs();

  /** The class of its points' inputs. */
  DataClass dataClass();

  /** Unit of {@link Scorer#input}. */
  Unit unit();

  /** Parameters with their defaults. */
  Map<String, Double> defaults();

  /**
   * Freezes the references of the population.
   *
   * @param parameters complete: defaults overlaid by the model's
   */
  Frozen fit(Population population, Map<String, Double> parameters);

  /** Makes a scorer from frozen references; the same references give the same points for ever. */
  Scorer scorer(Frozen frozen, Map<String, Double> parameters);

  /** What a function reads: columns over the run's window, and the run's days. */
  interface Population {
    /** Number of accounts; ordinals are 0 to size - 1. */
    int size();

    /** A column by name; every input is there, all missing when nobody provides it. */
    Column column(String name);

    /** The as-of day as days since 1970-01-01. */
    int asOfDay();

    /**
     * First day of the window as days since 1970-01-01; {@link Integer#MIN_VALUE}: from the
     * beginning.
     */
    int firstDay();
  }

  /** Named numbers frozen by {@link #fit}; what a run stores. Arrays for cut points. */
  record Frozen(Map<String, double[]> numbers) {
    /** Copies the map (the arrays are not to be changed). */
    public Frozen {
      numbers = Map.copyOf(numbers);
    }

    /** A single number; NaN when absent. */
    public double one(String name) {
      double[] n = numbers.get(name);
      return n == null || n.length == 0 ? Double.NaN : n[0];
    }
  }

  /** Points per account. */
  interface Scorer {
    /** Points from 0 to 100, NaN when data is missing. No allocation. */
    double points(Population population, int ordinal);

    /** The input value that is shown beside the points, NaN when missing. */
    double input(Population population, int ordinal);

    /**
     * The reason in words, from the stored input and points alone.
     *
     * @param input as of {@link #input}
     * @param points as of {@link #points}, NaN when data was missing
     */
    Reason reason(double input, double points);

    /**
     * The smallest input that would give these points; NaN when none does. For "what would lift
     * it".
     *
     * @param points wanted points, 0 to 100
     */
    double inputFor(double points);
  }
}
