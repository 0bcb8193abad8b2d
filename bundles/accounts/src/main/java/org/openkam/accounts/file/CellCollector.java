package org.openkam.accounts.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;

/** Takes cells as the parser finds them and refuses too many and too large ones at once. */
final class CellCollector extends AbstractBaseCsvCallbackHandler<String[]> {
  private final Limits limits;
  private String[] cells = new String[16];
  private int count;
  private long row;
  private long line;
  private List<String> header = List.of();

  CellCollector(Limits limits) {
    this.limits = limits;
  }

  void header(List<String> names) {
    header = names;
  }

  /** Number of the row being read. */
  long row() {
    return row;
  }

  /** Line on which it starts. */
  long line() {
    return line;
  }

  /** Name of the column being read. */
  String column() {
    return count < header.size() ? header.get(count) : "#" + (count + 1);
  }

  /** The reader is about to read the next row: until its first cell is complete nobody tells us. */
  void expect() {
    row++;
    count = 0;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    count = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= limits.columns()) {
      throw Fault.at(row, "", "accounts.limit.columns", limits.columns());
    }
    if (length > limits.cell()) {
      throw Fault.at(row, column(), "accounts.limit.cell", limits.cell());
    }
    if (index == cells.length) cells = Arrays.copyOf(cells, index * 2);
    cells[index] = length == 0 ? "" : new String(buffer, offset, length);
    count = index + 1;
  }

  @Override
  protected void handleEmpty() {
    count = 0;
  }

  @Override
  protected String[] buildRecord() {
    return Arrays.copyOf(cells, count);
  }
}
