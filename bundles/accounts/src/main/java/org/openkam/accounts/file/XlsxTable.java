package org.openkam.accounts.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.openkam.api.RefusedException;

/**
 * One sheet of a workbook, streamed. Dates come out as ISO dates; a formula counts as the text that
 * was last saved for it and is never computed.
 */
final class XlsxTable implements Table {
  private final Limits limits;
  private final ReadableWorkbook workbook;
  private final Map<Integer, Boolean> dateFormats = new HashMap<>();
  private final List<String> sheets;
  private final String sheet;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final List<String> header;
  private long row;

  XlsxTable(ImportFile file, String wanted) throws IOException {
    limits = file.limits();
    Path path = file.onDisk();
    ZipGuard.check(path, limits);
    try {
      workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException | IOException e) {
      throw Fault.file("accounts.file.damaged");
    }
    try {
      List<Sheet> all = workbook.getSheets().toList();
      sheets = all.stream().map(Sheet::getName).toList();
      if (all.isEmpty()) throw Fault.file("accounts.file.empty");
      Sheet chosen =
          wanted.isEmpty()
              ? all.get(0)
              : all.stream()
                  .filter(s -> s.getName().equals(wanted))
                  .findFirst()
                  .orElseThrow(() -> Fault.file("accounts.sheet.unknown", wanted));
      sheet = chosen.getName();
      stream = chosen.openStream();
      rows = stream.iterator();
      String[] first = nextCells(0);
      if (first == null) throw Fault.file("accounts.file.empty");
      header = Header.of(first, row);
    } catch (RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  List<String> sheets() {
    return sheets;
  }

  String sheet() {
    return sheet;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Row next() {
    String[] cells = nextCells(header.size());
    return cells == null ? null : new Row(row, cells);
  }

  private String[] nextCells(int atLeast) {
    try {
      while (rows.hasNext()) {
        org.dhatim.fastexcel.reader.Row next = rows.next();
        row = next.getRowNum();
        int count = Math.min(next.getCellCount(), limits.columns());
        String[] cells = new String[Math.max(count, atLeast)];
        Arrays.fill(cells, "");
        boolean blank = true;
        for (Cell cell : next) {
          String text = cell == null ? "" : text(cell);
          if (text.isBlank()) continue;
          if (cell.getColumnIndex() >= limits.columns()) {
            throw Fault.at(row, "", "accounts.limit.columns", limits.columns());
          }
          if (text.length() > limits.cell()) {
            throw Fault.at(row, name(cell.getColumnIndex()), "accounts.limit.cell", limits.cell());
          }
          cells[cell.getColumnIndex()] = text;
          blank = false;
        }
        if (!blank) return cells;
      }
      return null;
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      // the reader's parser throws many kinds; all mean that the sheet is not what it claims to be
      throw Fault.at(row + 1, "", "accounts.file.damaged");
    }
  }

  private String name(int column) {
    return header != null && column < header.size() ? header.get(column) : "#" + (column + 1);
  }

  /** Remembered per format: a workbook has few of them and many cells. */
  private boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null) return false;
    return dateFormats.computeIfAbsent(
        id, any -> SerialDate.isDateFormat(id, cell.getDataFormatString()));
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String raw = cell.getRawValue();
      if (isDate(cell)) {
        return SerialDate.iso(raw, workbook.isDate1904());
      }
      return raw == null ? "" : raw;
    }
    if (cell.getType() == CellType.FORMULA) {
      String saved = cell.getRawValue();
      if (saved == null || saved.isEmpty()) return "=" + cell.getFormula();
      return isDate(cell) ? SerialDate.iso(saved, workbook.isDate1904()) : saved;
    }
    if (cell.getType() == CellType.BOOLEAN) return String.valueOf(cell.getValue());
    if (cell.getType() == CellType.EMPTY) return "";
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return text == null ? "" : text;
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
