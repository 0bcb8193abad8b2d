package org.openkam.ui.scoring;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.openkam.api.scoring.Scoring.FunctionInfo;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/**
 * A field for a parameter of a function.
 *
 * @param share typed as a percentage
 */
record Parameter(NumberField field, boolean share) {

  /**
   * The label is found under {@code scoring.parameter.<function>.<name>} or {@code
   * uiscoring.parameter.<name>}; without one the name itself stands there.
   */
  static Parameter of(
      ViewContext context, Texts texts, FunctionInfo function, String name, double value) {
    double standard = function.defaults().get(name);
    // functions state shares, margins and growth as fractions; months and points are larger
    boolean share = Math.abs(standard) < 1;
    NumberField field = new NumberField(label(context, texts, function.id(), name));
    field.setValue(shown(value, share));
    String usual = context.formats().number(shown(standard, share), 4) + (share ? "%" : "");
    field.setHelperText(context.t("uiscoring.parameter.standard", usual));
    if (share) field.setSuffixComponent(new Span("%"));
    field.setWidth("12rem");
    field.setManualValidation(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    return new Parameter(field, share);
  }

  /** What was typed, as the function takes it; empty: the standard. */
  Optional<Double> value() {
    Double typed = field.getValue();
    return Optional.ofNullable(typed).map(v -> share ? v / 100 : v);
  }

  // 0.07 * 100 is not 7 in binary
  private static double shown(double value, boolean share) {
    return share ? Math.rint(value * 1e8) / 1e6 : value;
  }

  private static String label(ViewContext context, Texts texts, String function, String name) {
    String language = context.locale().getLanguage();
    Optional<String> own = texts.pattern(language, "scoring.parameter." + function + "." + name);
    return own.or(() -> texts.pattern(language, "uiscoring.parameter." + name)).orElse(name);
  }
}
