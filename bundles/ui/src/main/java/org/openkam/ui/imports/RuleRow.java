package org.openkam.ui.imports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.imports.Field;
import org.openkam.api.imports.FileShape;
import org.openkam.api.imports.Mapping;
import org.openkam.ui.api.ViewContext;

/** How one field gets its value: a column, a constant or a derivation. */
final class RuleRow extends Div {
  private static final long serialVersionUID = 1L;
  private static final String CONSTANT = "\u0000constant";
  private static final String DERIVED = "\u0000derived:";
  private static final Map<String, List<String>> DERIVATIONS =
      Map.of(
          "revenue", List.of("quantity*price"),
          "cost", List.of("revenue-profit"),
          "discount",
              List.of("price*quantity*discount.rate", "revenue*discount.rate/(1-discount.rate)"));

  private static final Map<String, String> WORDS =
      Map.of(
          "quantity*price", "ui.derivation.revenue",
          "revenue-profit", "ui.derivation.cost",
          "price*quantity*discount.rate", "ui.derivation.discount.before",
          "revenue*discount.rate/(1-discount.rate)", "ui.derivation.discount.after");

  private final transient ViewContext context;
  private final transient Field field;
  private final transient Mapping.Rule before;
  private final ComboBox<String> from = new ComboBox<>();
  private final TextField constant = new TextField();

  RuleRow(ViewContext context, Field field, FileShape shape, Mapping.Rule rule) {
    this.context = context;
    this.field = field;
    this.before = rule;
    addClassNames(LumoUtility.Display.FLEX, LumoUtility.Gap.XSMALL, LumoUtility.AlignItems.END);
    String label = field.labels().getOrDefault(context.locale().getLanguage(), field.name());
    from.setLabel(label);
    from.setRequiredIndicatorVisible(field.required());
    from.setClearButtonVisible(true);
    from.setPlaceholder(context.t("ui.import.unmapped"));
    List<String> choices = new ArrayList<>(shape.header());
    DERIVATIONS.getOrDefault(field.name(), List.of()).forEach(d -> choices.add(DERIVED + d));
    choices.add(CONSTANT);
    from.setItems(choices);
    from.setItemLabelGenerator(this::label);
    from.getStyle().set("flex", "1 1 auto");
    constant.setAriaLabel(context.t("ui.import.constant.of", label));
    constant.setWidth("8rem");
    constant.setVisible(false);
    if (rule != null) fill(rule);
    from.addValueChangeListener(e -> constant.setVisible(CONSTANT.equals(e.getValue())));
    add(from, constant);
  }

  private void fill(Mapping.Rule rule) {
    if (!rule.derivation().equals("none")) from.setValue(DERIVED + rule.derivation());
    else if (!rule.column().isEmpty()) from.setValue(rule.column());
    else {
      from.setValue(CONSTANT);
      constant.setValue(rule.constant());
      constant.setVisible(true);
    }
  }

  private String label(String choice) {
    if (choice.equals(CONSTANT)) return context.t("ui.import.constant");
    if (choice.startsWith(DERIVED)) {
      String how = WORDS.getOrDefault(choice.substring(DERIVED.length()), "");
      return context.t("ui.import.derived", how.isEmpty() ? choice : context.t(how));
    }
    return choice;
  }

  Optional<Mapping.Rule> rule() {
    String chosen = from.getValue();
    if (chosen == null) return Optional.empty();
    Map<String, String> codes = before == null ? Map.of() : before.codes();
    if (chosen.equals(CONSTANT)) {
      return constant.getValue().isBlank()
          ? Optional.empty()
          : Optional.of(Mapping.Rule.constant(field.name(), constant.getValue().strip()));
    }
    if (chosen.startsWith(DERIVED)) {
      return Optional.of(Mapping.Rule.derived(field.name(), chosen.substring(DERIVED.length())));
    }
    return Optional.of(new Mapping.Rule(field.name(), chosen, "", codes, "none"));
  }

  void wrong(boolean missing) {
    from.setInvalid(missing);
    from.setErrorMessage(missing ? context.t("ui.import.required") : "");
  }
}
