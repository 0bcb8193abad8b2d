package org.openkam.ui.scoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.Scoring.FunctionInfo;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** One factor: weight with its share, parameters, what happens without data. */
final class FactorRow extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient FactorSpec before;
  private final transient Texts texts;
  private final transient Qualifying qualifying;
  private final NumberField weight = new NumberField();
  private final Span share = new Span();
  private final transient Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Select<MissingPolicy> missing = new Select<>();
  private final Paragraph qualify = new Paragraph();
  private final Button remove;

  /**
   * A factor.
   *
   * @param function null when no running module offers it: it is kept as it is
   * @param weighed called when the weight changes
   */
  FactorRow(
      ViewContext context,
      FactorSpec spec,
      FunctionInfo function,
      Texts texts,
      Qualifying qualifying,
      Runnable weighed) {
    this.context = context;
    this.before = spec;
    this.texts = texts;
    this.qualifying = qualifying;
    String label =
        function == null
            ? spec.id()
            : Labels.of(function.labels(), context.locale(), function.id());
    H3 name = new H3(label);
    name.addClassNames(LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.NONE);
    share.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.Flex.GROW);
    remove = new Button(VaadinIcon.TRASH.create());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    remove.setAriaLabel(context.t("uiscoring.factor.remove", label));
    Div head = new Div(name, share, remove);
    head.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.Gap.MEDIUM, LumoUtility.AlignItems.CENTER);
    weight(weighed);
    missing();
    Div inputs = new Div(weight);
    if (function != null) parameters(function, inputs);
    inputs.add(missing);
    inputs.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.MEDIUM);
    qualify.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.Margin.NONE);
    qualify.getElement().setAttribute("aria-live", "polite");
    add(head, inputs, qualify);
    addClassNames(
        LumoUtility.Border.ALL,
        LumoUtility.BorderColor.CONTRAST_10,
        LumoUtility.BorderRadius.LARGE,
        LumoUtility.Padding.MEDIUM);
    if (function == null) add(new Paragraph(context.t("uiscoring.factor.gone", spec.function())));
    requalify();
  }

  private void weight(Runnable weighed) {
    weight.setLabel(context.t("uiscoring.factor.weight"));
    weight.setValue(before.weight());
    weight.setStep(1);
    weight.setMin(0);
    weight.setStepButtonsVisible(true);
    weight.setWidth("8rem");
    weight.setManualValidation(true);
    weight.setValueChangeMode(ValueChangeMode.LAZY);
    weight.addValueChangeListener(e -> weighed.run());
  }

  private void missing() {
    missing.setLabel(context.t("uiscoring.factor.missing"));
    missing.setItems(MissingPolicy.values());
    missing.setItemLabelGenerator(
        p -> p == null ? "" : context.t("uiscoring.missing." + p.name().toLowerCase(Locale.ROOT)));
    missing.setValue(before.missing());
    missing.setWidth("20rem");
    missing.setMaxWidth("100%");
  }

  private void parameters(FunctionInfo function, Div inputs) {
    new TreeMap<>(function.defaults())
        .forEach(
            (name, standard) -> {
              double value = before.parameters().getOrDefault(name, standard);
              Parameter parameter = Parameter.of(context, texts, function, name, value);
              parameter.field().addValueChangeListener(e -> requalify());
              parameters.put(name, parameter);
              inputs.add(parameter.field());
            });
  }

  private void requalify() {
    boolean shares = before.function().equals(Qualifying.FUNCTION);
    String sentence = shares ? qualifying.sentence(values()) : "";
    qualify.setText(sentence);
    qualify.setVisible(!sentence.isEmpty());
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new HashMap<>(before.parameters());
    parameters.forEach(
        (name, parameter) ->
            parameter
                .value()
                .ifPresentOrElse(value -> values.put(name, value), () -> values.remove(name)));
    return values;
  }

  void onRemove(Runnable removed) {
    remove.addClickListener(e -> removed.run());
  }

  String id() {
    return before.id();
  }

  double weight() {
    return weight.getValue() == null ? 0 : Math.max(0, weight.getValue());
  }

  void showShare(double total) {
    share.setText(total > 0 ? context.formats().percent(weight() / total) : "");
  }

  FactorSpec read() {
    double chosen = weight.getValue() == null ? 0 : weight.getValue();
    return new FactorSpec(before.id(), before.function(), values(), chosen, missing.getValue());
  }

  void clearProblems() {
    weight.setInvalid(false);
    parameters.values().forEach(p -> p.field().setInvalid(false));
  }

  /** Shows a problem at a parameter, at the weight when it is about none of them. */
  boolean show(String parameter, String sentence) {
    NumberField field =
        parameters.containsKey(parameter) ? parameters.get(parameter).field() : weight;
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    return true;
  }
}
