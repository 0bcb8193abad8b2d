package org.openkam.book.cells;

import java.util.Arrays;
import java.util.List;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/** Texts as codes of a dictionary. */
public final class TextCells extends Cells {
  private final Dictionary dictionary = new Dictionary();
  private final boolean ranked;

  /** Code + 1, so that 0 is no value. */
  private int[][] blocks = new int[4][];

  /** No values yet; sorted by text. */
  public TextCells() {
    this(false);
  }

  private TextCells(boolean ranked) {
    super(ValueType.TEXT);
    this.ranked = ranked;
  }

  /** Cells for texts that are sorted in the order given, not by the alphabet. */
  public static TextCells ranked(List<String> order) {
    TextCells cells = new TextCells(true);
    order.forEach(cells.dictionary::code);
    return cells;
  }

  /** The dictionary; some of its texts may be in no cell any more. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** The code of a cell, -1 when missing. */
  public int code(int ordinal) {
    int block = ordinal >> BITS;
    return block >= blocks.length || blocks[block] == null ? -1 : blocks[block][ordinal & MASK] - 1;
  }

  /** Rank per code: what sorts the cells. */
  public int[] ranks() {
    return ranked ? null : dictionary.ranks();
  }

  @Override
  public long key(int ordinal) {
    int code = code(ordinal);
    return code < 0 ? MISSING : code;
  }

  @Override
  public long longAt(int ordinal) {
    return key(ordinal);
  }

  @Override
  public double doubleAt(int ordinal) {
    return Double.NaN;
  }

  @Override
  public String textAt(int ordinal) {
    int code = code(ordinal);
    return code < 0 ? "" : dictionary.text(code);
  }

  /** Takes a text, null clears. */
  public void set(int ordinal, String text) {
    put(ordinal, text == null ? 0 : dictionary.code(text) + 1);
  }

  private void put(int ordinal, int value) {
    int block = ordinal >> BITS;
    if (value == 0 && (block >= blocks.length || blocks[block] == null)) return;
    if (block >= blocks.length) blocks = Arrays.copyOf(blocks, Math.max(block + 1, block * 2));
    if (blocks[block] == null) blocks[block] = new int[BLOCK];
    if (blocks[block][ordinal & MASK] == value) return;
    blocks[block][ordinal & MASK] = value;
    changed();
  }

  @Override
  public void set(int ordinal, Value value) {
    if (value instanceof Value.Text t) set(ordinal, t.text());
    else if (value instanceof Value.Missing) clear(ordinal);
    else throw wrong(value);
  }

  @Override
  public void set(int ordinal, long value) {
    throw wrong(value);
  }

  @Override
  public void set(int ordinal, double value) {
    throw wrong(value);
  }

  @Override
  public void clear(int ordinal) {
    put(ordinal, 0);
  }

  @Override
  public Cells fresh() {
    return new TextCells(ranked);
  }

  @Override
  public void copy(int ordinal, Cells from, int other) {
    set(ordinal, from.missing(other) ? null : from.textAt(other));
  }
}
