package org.openkam.scoring;

import java.time.LocalDate;
import org.openkam.api.book.Column;
import org.openkam.api.scoring.FactorFunction.Population;
import org.openkam.api.value.StandardAttributes;

/**
 * Development potential as one figure: the yearly growth of own sales (12 times the monthly trend),
 * moved by {@code step} for every grade that the assessed position (1 to 5) is away from 3. Either
 * alone is enough: an unassessed account counts as 3, an account without a trend as growing by 0.
 * An assessment without a day, older than the limit or later than the as-of day is as if it had not
 * been made.
 */
record ExpectedGrowth(double step, double freshFrom) {

  /** First day, as days since 1970-01-01, on which an assessment is still fresh. */
  static double freshFrom(int asOfDay, double months) {
    return LocalDate.ofEpochDay(asOfDay).minusMonths((long) months).toEpochDay();
  }

  double of(Population population, int ordinal) {
    double growth = population.column(Columns.TREND).doubleAt(ordinal) * 12;
    double position = position(population, ordinal);
    if (Double.isNaN(position)) return growth;
    return (Double.isNaN(growth) ? 0 : growth) + (position - 3) * step;
  }

  private double position(Population population, int ordinal) {
    Column assessed = population.column(StandardAttributes.POSITION_DATE);
    if (assessed.missing(ordinal)) return Double.NaN;
    long day = assessed.longAt(ordinal);
    if (day < freshFrom || day > population.asOfDay()) return Double.NaN;
    double position = population.column(StandardAttributes.POSITION).doubleAt(ordinal);
    return position >= 1 && position <= 5 ? position : Double.NaN;
  }
}
