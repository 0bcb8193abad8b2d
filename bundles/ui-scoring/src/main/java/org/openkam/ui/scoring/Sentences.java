package org.openkam.ui.scoring;

import org.openkam.api.Refusal;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** What was refused and what to do about it, as one text. */
final class Sentences {
  private Sentences() {}

  static String of(Texts texts, ViewContext context, Refusal refusal) {
    // Chinese sentences follow each other without a space
    String space = "zh".equals(context.locale().getLanguage()) ? "" : " ";
    return texts.sentence(context.locale(), refusal)
        + texts.cure(context.locale(), refusal).map(cure -> space + cure).orElse("");
  }
}
