package org.openkam.vaadin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** The look of the two pages that this bundle shows itself. */
final class CalmPage {
  private CalmPage() {}

  static void fill(Div page, Locale locale, String title, String words, Object... arguments) {
    page.setClassName("kam-empty");
    H1 head = new H1(Words.say(locale, title));
    head.setClassName("kam-empty-title");
    Paragraph sentence = new Paragraph(Words.say(locale, words, arguments));
    sentence.setClassName("kam-empty-words");
    page.removeAll();
    page.add(head, sentence, new Anchor("", Words.say(locale, "vaadin.start")));
  }
}
