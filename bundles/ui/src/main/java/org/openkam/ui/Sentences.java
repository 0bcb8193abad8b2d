package org.openkam.ui;

import java.util.Locale;
import org.openkam.api.Refusal;
import org.openkam.api.text.Texts;

/** What was refused and what to do about it, as one text. */
public final class Sentences {
  private Sentences() {}

  /** With row and field in front where there are any. */
  public static String of(Texts texts, Locale locale, Refusal refusal) {
    // Chinese sentences follow each other without a space
    String space = "zh".equals(locale.getLanguage()) ? "" : " ";
    return texts.sentence(locale, refusal)
        + texts.cure(locale, refusal).map(cure -> space + cure).orElse("");
  }

  /** Without the field's technical name, for a form that shows which field it is. */
  public static String inForm(Texts texts, Locale locale, Refusal r) {
    return of(texts, locale, new Refusal(r.kind(), "", r.row(), r.messageKey(), r.arguments()));
  }
}
