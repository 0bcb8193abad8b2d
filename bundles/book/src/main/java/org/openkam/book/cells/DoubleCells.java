package org.openkam.book.cells;

import java.util.Arrays;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/** Numbers. About 15 digits are kept. */
public final class DoubleCells extends Cells {
  private double[][] blocks = new double[4][];

  /** No values yet. */
  public DoubleCells() {
    super(ValueType.NUMBER);
  }

  @Override
  public double doubleAt(int ordinal) {
    int block = ordinal >> BITS;
    return block >= blocks.length || blocks[block] == null
        ? Double.NaN
        : blocks[block][ordinal & MASK];
  }

  @Override
  public long key(int ordinal) {
    return key(doubleAt(ordinal));
  }

  /** The key of a number: signed longs in the order of the doubles. */
  public static long key(double value) {
    if (Double.isNaN(value)) return MISSING;
    // minus zero is zero
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  @Override
  public long longAt(int ordinal) {
    return (long) doubleAt(ordinal);
  }

  @Override
  public String textAt(int ordinal) {
    return "";
  }

  @Override
  public void set(int ordinal, Value value) {
    if (value instanceof Value.Number n) set(ordinal, finite(n.number().doubleValue()));
    else if (value instanceof Value.Money m) set(ordinal, m.amount().doubleValue());
    else if (value instanceof Value.Missing) clear(ordinal);
    else throw wrong(value);
  }

  private static double finite(double value) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  @Override
  public void set(int ordinal, long value) {
    set(ordinal, value == MISSING ? Double.NaN : (double) value);
  }

  @Override
  public void set(int ordinal, double number) {
    // a division by zero is no number
    double value = Double.isInfinite(number) ? Double.NaN : number;
    int block = ordinal >> BITS;
    if (Double.isNaN(value) && (block >= blocks.length || blocks[block] == null)) return;
    if (block >= blocks.length) blocks = Arrays.copyOf(blocks, Math.max(block + 1, block * 2));
    if (blocks[block] == null) Arrays.fill(blocks[block] = new double[BLOCK], Double.NaN);
    if (key(blocks[block][ordinal & MASK]) == key(value)) return;
    blocks[block][ordinal & MASK] = value;
    changed();
  }

  @Override
  public void clear(int ordinal) {
    set(ordinal, Double.NaN);
  }

  @Override
  public Cells fresh() {
    return new DoubleCells();
  }

  @Override
  public void copy(int ordinal, Cells from, int other) {
    set(ordinal, from.doubleAt(other));
  }
}
