package org.openkam.ui.administration;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.text.Texts;

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
    // which field it is says the form, not the field's technical name
    Refusal r = e.first();
    Refusal plain = new Refusal(r.kind(), "", r.row(), r.messageKey(), r.arguments());
    String cure = texts.cure(locale, plain).map(c -> " " + c).orElse("");
    tell(texts.sentence(locale, plain) + cure);
  }

  void tell(String sentence) {
    setText(sentence);
    setVisible(!sentence.isEmpty());
  }

  void clear() {
    tell("");
  }
}
