package org.openkam.ui.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.text.Texts;
import org.openkam.ui.Sentences;
import org.openkam.ui.api.Session;

/** A calm page with a form in the middle, the language switch under it. */
class EntrancePage extends Main {
  private static final long serialVersionUID = 1L;
  private final transient Texts texts;
  private final Locale locale;
  private final Paragraph problem = new Paragraph();
  private final Div form = new Div();

  EntrancePage(Texts texts, Locale locale, String titleKey, String wordsKey) {
    this.texts = texts;
    this.locale = locale;
    addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.JustifyContent.CENTER,
        LumoUtility.AlignItems.CENTER,
        LumoUtility.Background.CONTRAST_5,
        LumoUtility.Padding.MEDIUM);
    getStyle().set("min-height", "100vh").set("box-sizing", "border-box");
    H1 title = new H1(t(titleKey));
    title.addClassNames(LumoUtility.FontSize.XLARGE, LumoUtility.Margin.NONE);
    Paragraph words = new Paragraph(t(wordsKey));
    words.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.Margin.NONE);
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    Div card = new Div(title, words, problem, form, languages());
    card.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.Background.BASE,
        LumoUtility.BorderRadius.LARGE,
        LumoUtility.BoxShadow.SMALL,
        LumoUtility.Padding.LARGE,
        LumoUtility.Width.FULL);
    card.getStyle().set("max-width", "26rem").set("box-sizing", "border-box");
    add(card);
  }

  final String t(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  final void fields(Component... fields) {
    form.add(fields);
  }

  final void tell(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
  }

  final void tell(RefusedException e) {
    tell(Sentences.inForm(texts, locale, e.first()));
  }

  private Component languages() {
    Div row =
        new Div(language("中文", Locale.SIMPLIFIED_CHINESE), language("English", Locale.ENGLISH));
    row.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.Gap.SMALL, LumoUtility.JustifyContent.CENTER);
    return row;
  }

  private static Button language(String name, Locale to) {
    Button button = new Button(name, e -> Session.speak(to));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.getElement().setAttribute("lang", to.toLanguageTag());
    return button;
  }
}
