package org.openkam.book.facts;

import org.openkam.api.book.FactWriter;
import org.openkam.book.cells.Cells;

/** Takes facts of a range into columns; null where nobody asked. */
final class RangeWriter implements FactWriter {
  private final Cells[] columns;
  private int from;
  private int to;

  RangeWriter(Cells[] columns) {
    this.columns = columns;
  }

  void range(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void set(int fact, int ordinal, long value) {
    if (checked(fact, ordinal)) columns[fact].set(ordinal, value);
  }

  @Override
  public void set(int fact, int ordinal, double value) {
    if (checked(fact, ordinal)) columns[fact].set(ordinal, value);
  }

  private boolean checked(int fact, int ordinal) {
    if (ordinal < from || ordinal >= to) {
      throw new IllegalArgumentException(
          "ordinal " + ordinal + " is not from " + from + " to " + (to - 1));
    }
    return columns[fact] != null;
  }
}
