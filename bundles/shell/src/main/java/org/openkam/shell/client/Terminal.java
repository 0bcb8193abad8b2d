package org.openkam.shell.client;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Where the client writes: texts in the person's language, tables, a progress bar. */
final class Terminal {
  private final PrintStream out;
  private final PrintStream err;
  private final Locale locale;
  private final boolean live;
  private final ResourceBundle texts;
  private boolean bar;

  Terminal(PrintStream out, PrintStream err, Locale locale, boolean live) {
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.live = live;
    this.texts =
        ResourceBundle.getBundle(
            "OSGI-INF.l10n.client",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Terminal system() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    String wish =
        first(System.getenv("OPENKAM_LANG"), System.getenv("LC_ALL"), System.getenv("LANG"));
    Locale locale = wish.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return new Terminal(out, err, locale, System.console() != null);
  }

  private static String first(String... wishes) {
    for (String wish : wishes) if (wish != null && !wish.isBlank()) return wish;
    return "en";
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... arguments) {
    if (!texts.containsKey(key)) return key;
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }

  void line(String line) {
    endBar();
    out.println(line);
  }

  void problem(String line) {
    endBar();
    err.println("openkam: " + line);
  }

  /** A bar on a terminal; nothing when the output goes to a file. */
  void progress(String step, long done, long total) {
    if (!live) return;
    int width = 30;
    int full = total <= 0 ? 0 : (int) Math.min(width, done * width / total);
    String amount =
        total <= 0
            ? String.format(locale, "%,d", done)
            : String.format(locale, "%3d %%", Math.min(100, done * 100 / total));
    err.print(
        "\r"
            + "#".repeat(full)
            + ".".repeat(width - full)
            + " "
            + amount
            + " "
            + step
            + "\u001b[K");
    err.flush();
    bar = true;
  }

  private void endBar() {
    if (bar) err.print("\r\u001b[K");
    bar = false;
  }

  /** A table; columns whose cells are all numbers are aligned right. */
  void table(List<String> header, List<List<String>> rows) {
    int[] widths = new int[header.size()];
    boolean[] right = new boolean[header.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      widths[c] = width(header.get(c));
      for (List<String> row : rows) widths[c] = Math.max(widths[c], width(row.get(c)));
      right[c] =
          rows.stream()
              .map(r -> r.get(column))
              .allMatch(v -> v.isEmpty() || v.matches("[-+]?[\\d,.\\s]+%?"));
    }
    line(row(header, widths, right));
    rows.forEach(r -> line(row(r, widths, right)));
  }

  private static String row(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String pad = " ".repeat(widths[c] - width(cells.get(c)));
      line.append(right[c] ? pad + cells.get(c) : cells.get(c) + pad).append("  ");
    }
    return line.toString().stripTrailing();
  }

  /** Columns a text takes on a terminal: Chinese characters take two. */
  static int width(String text) {
    return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  private static boolean wide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x20000 && c <= 0x3fffd);
  }
}
