package org.openkam.ui.administration;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.text.Texts;
import org.openkam.ui.Sentences;

/** What was refused and what to do about it, above the form. */
final class Problem extends Paragraph {
  private static final long serialVersionUID = 1L;
  private final transient Texts texts;
  private final Locale locale;

  Problem(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  void tell(RefusedException e) {
    tell(Sentences.inForm(texts, locale, e.first()));
  }

  void tell(String sentence) {
    setText(sentence);
    setVisible(!sentence.isEmpty());
  }

  void clear() {
    tell("");
  }
}
