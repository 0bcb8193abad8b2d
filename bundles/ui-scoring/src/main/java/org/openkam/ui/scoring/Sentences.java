package org.openkam.ui.scoring;

import org.openkam.api.Refusal;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** What was refused and what to do about it, as one text. */
final class Sentences {
  private Sentences() {}

  static String of(Texts texts, ViewContext context, Refusal refusal) {
    String cure = texts.cure(context.locale(), refusal).map(c -> " " + c).orElse("");
    return texts.sentence(context.locale(), refusal) + cure;
  }
}
