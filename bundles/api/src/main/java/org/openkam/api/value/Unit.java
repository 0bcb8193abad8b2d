package org.openkam.api.value;

/** What a number counts. */
public enum Unit {
  /** Just a number, text or flag. */
  NONE,
  /** Reporting currency. */
  MONEY,
  /** A fraction: 0.25 is shown as 25.0 %. */
  FRACTION,
  /** A count of things. */
  COUNT,
  /** Days. */
  DAYS,
  /** Months. */
  MONTHS,
  /** Points from 0 to 100. */
  POINTS
}
