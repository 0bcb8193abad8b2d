package org.openkam.accounts.parse;

import java.util.Locale;
import java.util.Set;

/** Reads yes and no. */
public final class Flags {
  private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "对", "x", "√");
  private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "错", "-");

  private Flags() {}

  /** Yes, no, or null when it is neither. */
  public static Boolean parse(String cell) {
    String text = Plain.halfWidth(cell).toLowerCase(Locale.ROOT);
    if (YES.contains(text)) return true;
    return NO.contains(text) ? false : null;
  }
}
