package org.openkam.accounts.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Decodes strictly, drops the byte order mark and counts the lines it has handed out. */
final class TextReader extends FilterReader {
  private boolean started;
  private long newlines;

  TextReader(InputStream in, Charset charset) {
    super(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The charset of a name; GBK and GB2312 are read as GB18030, which contains them. */
  static Charset charset(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    if (upper.equals("GBK") || upper.equals("GB2312")) upper = "GB18030";
    try {
      return Charset.forName(upper);
    } catch (IllegalArgumentException e) {
      throw Fault.file("accounts.encoding.unsupported", name);
    }
  }

  long newlines() {
    return newlines;
  }

  @Override
  public int read(char[] buffer, int off, int len) throws IOException {
    int n = super.read(buffer, off, len);
    if (n > 0 && !started) {
      started = true;
      if (buffer[off] == '\uFEFF') {
        System.arraycopy(buffer, off + 1, buffer, off, n - 1);
        n--;
        if (n == 0) return read(buffer, off, len);
      }
    }
    for (int i = 0; i < n; i++) if (buffer[off + i] == '\n') newlines++;
    return n;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
