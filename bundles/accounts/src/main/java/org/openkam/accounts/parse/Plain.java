package org.openkam.accounts.parse;

/** Texts of cells in their plain form. */
public final class Plain {
  private Plain() {}

  /** Full-width ASCII becomes ASCII, every blank a space; trimmed. Other text stays. */
  public static String halfWidth(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) < 0x7F) i++;
    if (i == text.length()) return text;
    StringBuilder plain = new StringBuilder(text.length());
    for (i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') c = (char) (c - 0xFEE0);
      else if (c == '\uFFE5') c = '\u00A5';
      else if (c == '\u2212' || c == '\u2010' || c == '\u2011' || c == '\u2013') c = '-';
      else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') c = ' ';
      plain.append(c);
    }
    return plain.toString().strip();
  }

  /** Trimmed, with line ends and runs of blanks inside as one space. */
  public static String oneLine(String text) {
    String trimmed = text.strip();
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t' || c == '\u000B' || c == '\f') {
        return trimmed.replaceAll("[\\s]+", " ");
      }
    }
    return trimmed;
  }

  /** A key as other systems write it: {@code 17850.0} is the whole number that it was. */
  public static String key(String text) {
    String trimmed = text.strip();
    int length = trimmed.length();
    if (length < 3 || length > 20 || !trimmed.endsWith(".0")) return trimmed;
    for (int i = 0; i < length - 2; i++) {
      char c = trimmed.charAt(i);
      if (c < '0' || c > '9') return trimmed;
    }
    return trimmed.substring(0, length - 2);
  }

  /** The beginning of a text, for messages. */
  public static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
