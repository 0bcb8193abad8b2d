package org.openkam.ui.imports;

import org.openkam.api.RefusedException;
import org.openkam.api.text.Texts;
import org.openkam.ui.Sentences;
import org.openkam.ui.api.ViewContext;

/** What was refused and what to do about it, as one text. */
public final class Words {
  private Words() {}

  /** Sentence and cure in the session's language. */
  public static String of(Texts texts, ViewContext context, RefusedException e) {
    return Sentences.of(texts, context.locale(), e.first());
  }
}
