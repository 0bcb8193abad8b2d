package org.openkam.accounts.file;

/**
 * Looks at the XML of a sheet or of the shared texts before it is parsed: the parser builds one row
 * and one text at a time in memory, so neither may be large. Sheets carry no comments, CDATA or
 * document types; one that does is not read.
 */
final class SheetScan {
  private static final int CELL = 512 << 10;
  private static final int ROW = 32 << 20;
  private static final int CELLS = 16_384;
  private static final int TAG = 512;

  private final byte[] tag = new byte[TAG];
  private int tagLength;
  private boolean inTag;
  private byte quote;
  private byte before;
  private boolean open;
  private long cellBytes;
  private long rowBytes;
  private int cells;

  void take(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (open && (++cellBytes > CELL || ++rowBytes > ROW)) throw tooLarge();
      if (!inTag) {
        if (b != '<') continue;
        inTag = true;
        tagLength = 0;
        quote = 0;
      } else if (quote != 0) {
        if (b == quote) quote = 0;
        keep(b);
      } else if (b == '>') {
        inTag = false;
        end();
      } else {
        if (b == '"' || b == '\'') quote = b;
        keep(b);
      }
      before = b;
    }
  }

  private static RuntimeException tooLarge() {
    return Fault.tooLarge("accounts.limit.cell", Limits.DEFAULT.cell());
  }

  private void keep(byte b) {
    if (tagLength < TAG) tag[tagLength++] = b;
    if (tagLength == 1 && b == '!') throw Fault.file("accounts.file.damaged");
  }

  private void end() {
    boolean closing = tagLength > 0 && tag[0] == '/';
    int from = closing ? 1 : 0;
    int to = from;
    while (to < tagLength && tag[to] > ' ' && tag[to] != '/') {
      if (tag[to++] == ':') from = to;
    }
    boolean cell = to - from == 1 && tag[from] == 'c';
    boolean text = to - from == 2 && tag[from] == 's' && tag[from + 1] == 'i';
    if (cell || text) {
      if (!closing && open) throw Fault.file("accounts.file.damaged");
      open = !closing && before != '/';
      cellBytes = 0;
      if (text) rowBytes = 0;
      if (cell && !closing) cell(to);
    } else if (to - from == 3 && tag[from] == 'r' && tag[from + 1] == 'o' && tag[from + 2] == 'w') {
      rowBytes = 0;
      cells = 0;
    }
  }

  /** A reference with more than three letters would make the parser reserve that many columns. */
  private void cell(int at) {
    if (++cells > CELLS || tagLength == TAG) throw tooLarge();
    for (int i = at; i + 3 < tagLength; i++) {
      if (tag[i] > ' ' || tag[i + 1] != 'r' || tag[i + 2] != '=') continue;
      int letters = 0;
      while (i + 4 + letters < tagLength && tag[i + 4 + letters] > '9') letters++;
      if (letters > 3) throw Fault.file("accounts.file.damaged");
    }
  }
}
