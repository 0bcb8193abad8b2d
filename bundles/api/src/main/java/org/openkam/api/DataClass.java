package org.openkam.api;

/**
 * How sensitive a value is. The order is the order of sensitivity: a derived value carries the
 * highest class of its inputs.
 */
public enum DataClass {
  /** Public. */
  C0,
  /** Internal. */
  C1,
  /** Commercial: margin, price, inputs of a score. */
  C2,
  /** Personal. */
  C3,
  /** Sensitive. */
  C4;

  /** The more sensitive of the two. */
  public DataClass with(DataClass other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
