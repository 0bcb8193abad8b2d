package org.openkam.api.imports;

import java.util.List;

/**
 * How a file is written, detected or corrected by a person.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param encoding IANA name; empty for xlsx
 * @param separator one character; empty for xlsx
 * @param sheet the sheet's name; empty for csv
 * @param sheets all sheets; empty for csv
 * @param decimalComma true when numbers are written 1.234,56
 * @param datePattern pattern of dates as of {@link java.time.format.DateTimeFormatter}, or {@code
 *     excel} for serial numbers
 * @param header names of the columns
 * @param sample the first rows, at most 20, as text
 */
public record FileShape(
    String format,
    String encoding,
    String separator,
    String sheet,
    List<String> sheets,
    boolean decimalComma,
    String datePattern,
    List<String> header,
    List<List<String>> sample) {
  /** Copies. */
  public FileShape {
    sheets = List.copyOf(sheets);
    header = List.copyOf(header);
    sample = List.copyOf(sample);
  }
}
