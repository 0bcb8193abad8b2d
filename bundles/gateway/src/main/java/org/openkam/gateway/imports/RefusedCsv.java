package org.openkam.gateway.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openkam.api.text.Texts;

/** Refused rows as a file that a spreadsheet opens without running anything in it. */
final class RefusedCsv {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9., ]*%?");

  private final Texts texts;
  private final Locale locale;

  RefusedCsv(Texts texts, String language) {
    this.texts = texts;
    this.locale = "zh".equals(language) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Writes all of them: row number, reason and cure before the row as it stood in the file. */
  void write(Path refused, OutputStream out) {
    try {
      Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      // spreadsheets take a file without this mark for the code page of their machine
      csv.write('\ufeff');
      RefusedFile.read(
          refused,
          header -> line(csv, before("gateway.refused.", header)),
          (why, cells) -> {
            List<String> all = new ArrayList<>();
            all.add(Long.toString(why.row().orElse(0)));
            all.add(texts.sentence(locale, why));
            all.add(texts.cure(locale, why).orElse(""));
            all.addAll(cells);
            line(csv, all);
          });
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> before(String prefix, List<String> header) {
    List<String> all = new ArrayList<>();
    for (String own : List.of("row", "reason", "cure")) all.add(texts.text(locale, prefix + own));
    all.addAll(header);
    return all;
  }

  private static void line(Writer csv, List<String> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) csv.write(',');
        csv.write('"');
        csv.write(safe(cells.get(i)).replace("\"", "\"\""));
        csv.write('"');
      }
      csv.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell that a spreadsheet would run is marked as text; a plain negative number is left. */
  static String safe(String cell) {
    // full-width forms count as what they look like
    String seen = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    boolean blankFirst = !cell.isEmpty() && (cell.charAt(0) == '\t' || cell.charAt(0) == '\r');
    boolean formula = !seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0;
    if (!blankFirst && (!formula || NUMBER.matcher(cell).matches())) return cell;
    return "'" + cell;
  }
}
