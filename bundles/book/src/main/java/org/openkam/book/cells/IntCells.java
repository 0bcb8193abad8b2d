package org.openkam.book.cells;

import java.util.Arrays;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/** Days, or flags as 0 and 1. */
public final class IntCells extends Cells {
  private static final int NONE = Integer.MIN_VALUE;
  private int[][] blocks = new int[4][];

  IntCells(ValueType type) {
    super(type);
  }

  private int at(int ordinal) {
    int block = ordinal >> BITS;
    return block >= blocks.length || blocks[block] == null ? NONE : blocks[block][ordinal & MASK];
  }

  @Override
  public long key(int ordinal) {
    int value = at(ordinal);
    return value == NONE ? MISSING : value;
  }

  @Override
  public long longAt(int ordinal) {
    return key(ordinal);
  }

  @Override
  public double doubleAt(int ordinal) {
    int value = at(ordinal);
    return value == NONE ? Double.NaN : value;
  }

  @Override
  public String textAt(int ordinal) {
    return "";
  }

  @Override
  public void set(int ordinal, Value value) {
    if (value instanceof Value.Day d && type() == ValueType.DAY) {
      set(ordinal, d.day().toEpochDay());
    } else if (value instanceof Value.Flag f && type() == ValueType.FLAG) {
      set(ordinal, f.flag() ? 1L : 0L);
    } else if (value instanceof Value.Missing) clear(ordinal);
    else throw wrong(value);
  }

  @Override
  public void set(int ordinal, long value) {
    put(ordinal, value == MISSING ? NONE : clamped(value));
  }

  private static int clamped(long value) {
    return (int) Math.max(NONE + 1, Math.min(Integer.MAX_VALUE, value));
  }

  private void put(int ordinal, int value) {
    int block = ordinal >> BITS;
    if (value == NONE && (block >= blocks.length || blocks[block] == null)) return;
    if (block >= blocks.length) blocks = Arrays.copyOf(blocks, Math.max(block + 1, block * 2));
    if (blocks[block] == null) Arrays.fill(blocks[block] = new int[BLOCK], NONE);
    if (blocks[block][ordinal & MASK] == value) return;
    blocks[block][ordinal & MASK] = value;
    changed();
  }

  @Override
  public void set(int ordinal, double value) {
    throw wrong(value);
  }

  @Override
  public void clear(int ordinal) {
    put(ordinal, NONE);
  }

  @Override
  public Cells fresh() {
    return new IntCells(type());
  }

  @Override
  public void copy(int ordinal, Cells from, int other) {
    set(ordinal, ((IntCells) from).key(other));
  }
}
