package org.openkam.accounts.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import org.openkam.api.RefusedException;

/** A CSV file, streamed. */
final class CsvTable implements Table {
  /** A field never needs more: cells end at half of it. */
  private static final int BUFFER = 1 << 16;

  private final Meter meter = new Meter();
  private final String encoding;
  private final CellCollector collector;
  private final TextReader text;
  private final CsvReader<String[]> reader;
  private final CloseableIterator<String[]> rows;
  private final List<String> header;

  CsvTable(ImportFile file, String encoding, char separator) throws IOException {
    this.encoding = encoding;
    collector = new CellCollector(file.limits());
    text = new TextReader(file.content(meter), TextReader.charset(encoding));
    try {
      reader =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(BUFFER)
              .build(collector, text);
      rows = reader.iterator();
      String[] first = nextCells();
      if (first == null) throw Fault.file("accounts.file.empty");
      header = Header.of(first, collector.row());
      collector.header(header);
    } catch (RuntimeException e) {
      text.close();
      throw e;
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Row next() {
    String[] cells = nextCells();
    if (cells == null) return null;
    return new Row(
        collector.row(), cells.length < header.size() ? padded(cells, header.size()) : cells);
  }

  private static String[] padded(String[] cells, int length) {
    String[] all = Arrays.copyOf(cells, length);
    Arrays.fill(all, cells.length, length, "");
    return all;
  }

  private String[] nextCells() {
    try {
      while (true) {
        collector.expect();
        if (!rows.hasNext()) return null;
        String[] cells = rows.next();
        for (String cell : cells) if (!cell.isBlank()) return cells;
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RefusedException refused) throw refused;
      throw malformed(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Fault.at(collector.row(), "", "accounts.encoding.wrong", encoding);
      }
      throw ImportFile.unreadable(e.getCause());
    }
  }

  private RefusedException malformed(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    boolean full = message.startsWith("The maximum buffer size");
    // a cell that fills the buffer and runs over line ends is one whose quote was never closed
    if (full && text.newlines() < collector.line()) {
      return Fault.at(collector.row(), collector.column(), "accounts.limit.cell", BUFFER / 2);
    }
    return Fault.at(
        collector.row(),
        collector.column(),
        message.startsWith("Unexpected") ? "accounts.quote.after" : "accounts.quote.unclosed");
  }

  @Override
  public long bytesRead() {
    return meter.bytes();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    text.close();
  }
}
