package org.openkam.accounts.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file opened as a table, with how it was read.
 *
 * @param file the file
 * @param table its rows
 * @param format {@code csv} or {@code xlsx}
 * @param encoding empty for xlsx
 * @param separator empty for xlsx
 * @param sheet empty for csv
 * @param sheets empty for csv
 */
public record OpenTable(
    ImportFile file,
    Table table,
    String format,
    String encoding,
    String separator,
    String sheet,
    List<String> sheets)
    implements Closeable {

  /** Opens a file; what is not given is detected. */
  public static OpenTable of(
      Path path,
      Limits limits,
      Optional<String> encoding,
      Optional<String> separator,
      Optional<String> sheet) {
    ImportFile file = ImportFile.open(path, limits);
    try {
      if (file.workbook()) {
        XlsxTable table = new XlsxTable(file, sheet.orElse(""));
        return new OpenTable(file, table, "xlsx", "", "", table.sheet(), table.sheets());
      }
      String charset =
          encoding.filter(e -> !e.isBlank()).isPresent()
              ? TextReader.charset(encoding.get()).name()
              : EncodingScan.of(file);
      char cut =
          separator.filter(s -> s.length() == 1).isPresent()
              ? separator.get().charAt(0)
              : Separators.of(file, charset);
      Table table = new CsvTable(file, charset, cut);
      return new OpenTable(file, table, "csv", charset, String.valueOf(cut), "", List.of());
    } catch (IOException e) {
      throw closing(file, ImportFile.unreadable(e));
    } catch (RuntimeException e) {
      throw closing(file, e);
    }
  }

  private static RuntimeException closing(ImportFile file, RuntimeException fault) {
    try {
      file.close();
    } catch (IOException e) {
      fault.addSuppressed(e);
    }
    return fault;
  }

  @Override
  public void close() {
    try (file) {
      table.close();
    } catch (IOException e) {
      throw ImportFile.unreadable(e);
    }
  }
}
