package org.openkam.book.cells;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared: case and width do not matter (NFKC, lower case). */
public final class Folding {
  private Folding() {}

  /** The folded text; the very same object when nothing changes. */
  public static String fold(String text) {
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) return wide(text);
      if (c >= 'A' && c <= 'Z') upper++;
    }
    return upper == 0 ? text : text.toLowerCase(Locale.ROOT);
  }

  private static String wide(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    String lower = plain.toLowerCase(Locale.ROOT);
    // lower-casing may leave something to compose
    if (!lower.equals(plain)) lower = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    return lower.equals(text) ? text : lower;
  }
}
