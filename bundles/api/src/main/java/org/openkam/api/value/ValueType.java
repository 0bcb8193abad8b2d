package org.openkam.api.value;

/** The types of attributes and columns. */
public enum ValueType {
  /** Text of at most 4000 characters. */
  TEXT,
  /** A number. */
  NUMBER,
  /** An amount in the reporting currency; in columns {@code long} ten-thousandths. */
  MONEY,
  /** A calendar day; in columns days since 1970-01-01. */
  DAY,
  /** Yes or no. */
  FLAG
}
