package org.openkam.book.cells;

import java.math.BigDecimal;
import java.util.Arrays;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/** Amounts in ten-thousandths, or ids. */
public final class LongCells extends Cells {
  private long[][] blocks = new long[4][];

  private LongCells(ValueType type) {
    super(type);
  }

  /** Amounts of money. */
  public static LongCells money() {
    return new LongCells(ValueType.MONEY);
  }

  /** Whole numbers that no double holds. */
  public static LongCells ids() {
    return new LongCells(ValueType.NUMBER);
  }

  @Override
  public long key(int ordinal) {
    int block = ordinal >> BITS;
    return block >= blocks.length || blocks[block] == null
        ? MISSING
        : blocks[block][ordinal & MASK];
  }

  @Override
  public long longAt(int ordinal) {
    return key(ordinal);
  }

  @Override
  public double doubleAt(int ordinal) {
    long value = key(ordinal);
    if (value == MISSING) return Double.NaN;
    return type() == ValueType.MONEY ? value / (double) Amounts.SCALE : value;
  }

  @Override
  public String textAt(int ordinal) {
    return "";
  }

  @Override
  BigDecimal number(int ordinal) {
    return BigDecimal.valueOf(key(ordinal));
  }

  @Override
  public void set(int ordinal, Value value) {
    if (value instanceof Value.Money m && type() == ValueType.MONEY) {
      set(ordinal, Amounts.toLong(m.amount()));
    } else if (value instanceof Value.Number n) {
      boolean money = type() == ValueType.MONEY;
      set(ordinal, money ? Amounts.toLong(n.number()) : n.number().longValueExact());
    } else if (value instanceof Value.Missing) clear(ordinal);
    else throw wrong(value);
  }

  @Override
  public void set(int ordinal, long value) {
    int block = ordinal >> BITS;
    if (value == MISSING && (block >= blocks.length || blocks[block] == null)) return;
    if (block >= blocks.length) blocks = Arrays.copyOf(blocks, Math.max(block + 1, block * 2));
    if (blocks[block] == null) Arrays.fill(blocks[block] = new long[BLOCK], MISSING);
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
    set(ordinal, MISSING);
  }

  @Override
  public Cells fresh() {
    return new LongCells(type());
  }

  @Override
  public void copy(int ordinal, Cells from, int other) {
    set(ordinal, ((LongCells) from).key(other));
  }
}
