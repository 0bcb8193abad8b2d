package org.openkam.accounts.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks at every byte of a text once to tell how it is encoded: a byte order mark decides; else
 * UTF-16 shows by its zero bytes, UTF-8 by being valid throughout, and GB18030 (with GBK and GB2312
 * in it) by being valid with mostly common characters. Anything else is refused rather than read as
 * noise.
 */
final class EncodingScan {
  private static final int SAMPLE = 1 << 16;
  private final byte[] head = new byte[SAMPLE];
  private int headLength;
  private long rows = 1;

  private boolean utf8 = true;
  private int utf8Pending;
  private int utf8Low = 0x80;
  private int utf8High = 0xBF;
  private long utf8Row;

  private boolean gb = true;
  private int gbState;
  private int gbLead;
  private long gbRow;
  private long gbPairs;
  private long gbCommon;

  /** The IANA name of the encoding. */
  static String of(ImportFile file) throws IOException {
    EncodingScan scan = new EncodingScan();
    try (InputStream in = file.content(new Meter())) {
      scan.headLength = in.readNBytes(scan.head, 0, SAMPLE);
      String sure = scan.byHead();
      if (sure != null) return sure;
      scan.take(scan.head, scan.headLength);
      byte[] buffer = new byte[SAMPLE];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        scan.take(buffer, n);
        if (!scan.utf8 && !scan.gb) break;
      }
    }
    return scan.verdict();
  }

  private String byHead() {
    int b0 = at(0);
    int b1 = at(1);
    if (b0 == 0xEF && b1 == 0xBB && at(2) == 0xBF) return "UTF-8";
    if (b0 == 0xFF && b1 == 0xFE) return "UTF-16LE";
    if (b0 == 0xFE && b1 == 0xFF) return "UTF-16BE";
    long[] little = new long[2];
    long[] big = new long[2];
    long zeros = 0;
    long strange = 0;
    for (int i = 0; i < headLength; i++) {
      int b = at(i);
      if (b == 0) zeros++;
      else if (b < 0x20 && !printable(b)) strange++;
      if (i % 2 == 0 && at(i + 1) == 0) little[printable(b) ? 0 : 1]++;
      if (i % 2 == 0 && b == 0) big[printable(at(i + 1)) ? 0 : 1]++;
    }
    // commas, digits and line ends show which half of a UTF-16 unit is zero
    if (utf16(little, big[0])) return "UTF-16LE";
    if (utf16(big, little[0])) return "UTF-16BE";
    if (zeros > 0 || strange * 100 > headLength) throw Fault.file("accounts.file.binary");
    return null;
  }

  /** Enough printable ASCII in this byte order, hardly any control characters. */
  private boolean utf16(long[] ascii, long otherOrder) {
    return ascii[0] > 4 * otherOrder && ascii[0] * 100 > headLength && ascii[1] * 10 < ascii[0];
  }

  private static boolean printable(int b) {
    return (b >= 0x20 && b < 0x7F) || b == '\t' || b == '\n' || b == '\r';
  }

  private int at(int i) {
    return i < headLength ? head[i] & 0xFF : -1;
  }

  private void take(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      int b = buffer[i] & 0xFF;
      if (b == '\n') rows++;
      if (b == 0) throw Fault.at(rows, "", "accounts.file.binary");
      if (utf8) takeUtf8(b);
      if (gb) takeGb(b);
    }
  }

  private void takeUtf8(int b) {
    if (utf8Pending > 0) {
      utf8 = b >= utf8Low && b <= utf8High;
      utf8Pending--;
      utf8Low = 0x80;
      utf8High = 0xBF;
    } else if (b >= 0x80) {
      utf8 = b >= 0xC2 && b <= 0xF4;
      utf8Pending = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
      if (b == 0xE0) utf8Low = 0xA0;
      if (b == 0xED) utf8High = 0x9F;
      if (b == 0xF0) utf8Low = 0x90;
      if (b == 0xF4) utf8High = 0x8F;
    }
    if (!utf8) utf8Row = rows;
  }

  private void takeGb(int b) {
    switch (gbState) {
      case 0 -> {
        if (b >= 0x81 && b <= 0xFE) {
          gbState = 1;
          gbLead = b;
        } else gb = b < 0x80;
      }
      case 1 -> {
        if (b >= 0x30 && b <= 0x39) gbState = 2;
        else {
          gb = b >= 0x40 && b != 0x7F && b != 0xFF;
          gbState = 0;
          gbPairs++;
          if (b >= 0xA1 && gbLead >= 0xA1 && gbLead <= 0xF7) gbCommon++;
        }
      }
      case 2 -> {
        gb = b >= 0x81 && b <= 0xFE;
        gbState = 3;
      }
      default -> {
        gb = b >= 0x30 && b <= 0x39;
        gbState = 0;
      }
    }
    if (!gb) gbRow = rows;
  }

  private String verdict() {
    if (utf8 && utf8Pending == 0) return "UTF-8";
    // western text read as GBK pairs an accented letter with an ASCII one: rare characters only
    if (gb && gbState == 0 && gbCommon * 2 > gbPairs) return "GB18030";
    throw Fault.at(Math.max(1, Math.max(utf8Row, gb ? 0 : gbRow)), "", "accounts.encoding.unknown");
  }
}
