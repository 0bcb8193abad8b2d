package org.openkam.accounts.facts;

/** Calendar months of days without allocating. */
final class Months {
  private Months() {}

  /**
   * Months since year 0 of a day since 1970-01-01. The arithmetic of the proleptic Gregorian
   * calendar with years that begin in March.
   */
  static int of(int epochDay) {
    int z = epochDay + 719_468;
    int era = Math.floorDiv(z, 146_097);
    int dayOfEra = z - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * dayOfYear + 2) / 153;
    return (yearOfEra + era * 400) * 12 + month + 2;
  }
}
