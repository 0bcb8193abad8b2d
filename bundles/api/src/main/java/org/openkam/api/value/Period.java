package org.openkam.api.value;

import java.time.LocalDate;

/** The period a model looks at, relative to its as-of day. */
public sealed interface Period {

  /** The last n months up to and including the as-of day; n from 1 to 120. */
  record Rolling(int months) implements Period {
    /** Checks. */
    public Rolling {
      if (months < 1 || months > 120) throw new IllegalArgumentException("months: 1 to 120");
    }
  }

  /** The fiscal year that the as-of day lies in, up to the as-of day. */
  record FiscalYear() implements Period {}

  /** A fixed range, both ends included. */
  record Fixed(LocalDate from, LocalDate to) implements Period {}

  /** Everything up to the as-of day. */
  record All() implements Period {}

  /**
   * The window of days.
   *
   * @param asOf the as-of day
   * @param fiscalYearStart first month of the fiscal year, 1 to 12
   */
  default Window window(LocalDate asOf, int fiscalYearStart) {
    if (this instanceof Rolling r)
      return new Window(asOf.minusMonths(r.months()).plusDays(1), asOf);
    if (this instanceof Fixed f) return new Window(f.from(), f.to().isBefore(asOf) ? f.to() : asOf);
    if (this instanceof FiscalYear) {
      LocalDate start = LocalDate.of(asOf.getYear(), fiscalYearStart, 1);
      return new Window(start.isAfter(asOf) ? start.minusYears(1) : start, asOf);
    }
    return new Window(LocalDate.MIN, asOf);
  }
}
