package org.openkam.book.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/**
 * The cells of one column, by ordinal, in blocks of 4096 that exist once something is in them: an
 * account more never copies a column. Written by one thread, read by many, never at once.
 */
public abstract sealed class Cells permits LongCells, DoubleCells, IntCells, TextCells {
  static final int BITS = 12;
  static final int BLOCK = 1 << BITS;
  static final int MASK = BLOCK - 1;

  /** Stands for no value among the keys. */
  public static final long MISSING = Long.MIN_VALUE;

  private final ValueType type;
  private long version;

  Cells(ValueType type) {
    this.type = type;
  }

  /** Empty cells of a type. */
  public static Cells of(ValueType type) {
    return switch (type) {
      case TEXT -> new TextCells();
      case NUMBER -> new DoubleCells();
      case MONEY -> LongCells.money();
      case DAY, FLAG -> new IntCells(type);
    };
  }

  /** Type of the cells. */
  public final ValueType type() {
    return type;
  }

  /** Counts the changes: an order made of an older version is outdated. */
  public final long version() {
    return version;
  }

  final void changed() {
    version++;
  }

  /**
   * Orders the cells of numbers, days and flags and compares them: larger value, larger key; {@link
   * #MISSING} without a value. For text the code in its dictionary, which does not order.
   */
  public abstract long key(int ordinal);

  /** True without a value. */
  public final boolean missing(int ordinal) {
    return key(ordinal) == MISSING;
  }

  /** See {@link org.openkam.api.book.Column#longAt}. */
  public abstract long longAt(int ordinal);

  /** See {@link org.openkam.api.book.Column#doubleAt}. */
  public abstract double doubleAt(int ordinal);

  /** See {@link org.openkam.api.book.Column#textAt}. */
  public abstract String textAt(int ordinal);

  /** Takes a value; {@link Value#MISSING} clears. */
  public abstract void set(int ordinal, Value value);

  /** Takes a number as it comes from a fact. */
  public abstract void set(int ordinal, long value);

  /** Takes a number as it comes from a fact. */
  public abstract void set(int ordinal, double value);

  /** Removes the value. */
  public abstract void clear(int ordinal);

  /** Empty cells of the same sort. */
  public abstract Cells fresh();

  /** Copies a cell of cells of the same sort. */
  public abstract void copy(int ordinal, Cells from, int other);

  /** The cell as a value. */
  public final Value valueAt(int ordinal) {
    if (missing(ordinal)) return Value.MISSING;
    return switch (type) {
      case TEXT -> Value.of(textAt(ordinal));
      case NUMBER -> Value.of(number(ordinal));
      case MONEY -> new Value.Money(BigDecimal.valueOf(longAt(ordinal), 4));
      case DAY -> Value.of(LocalDate.ofEpochDay(longAt(ordinal)));
      case FLAG -> Value.of(longAt(ordinal) != 0);
    };
  }

  /** The cell of a NUMBER column as a decimal. */
  BigDecimal number(int ordinal) {
    return decimal(doubleAt(ordinal));
  }

  /** A double as a decimal without a tail of zeros. */
  public static BigDecimal decimal(double value) {
    long whole = (long) value;
    if (whole == value && Math.abs(whole) < 1L << 53) return BigDecimal.valueOf(whole);
    return BigDecimal.valueOf(value);
  }

  final IllegalArgumentException wrong(Object value) {
    return new IllegalArgumentException(value + " is no " + type);
  }
}
