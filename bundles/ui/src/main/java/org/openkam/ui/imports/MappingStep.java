package org.openkam.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.Field;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** From columns to fields: the guess, which a person corrects. */
final class MappingStep extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ImportWizard wizard;
  private final transient ImportRun run;
  private final transient Inspection inspection;
  private final Select<ImportType> type = new Select<>();
  private final TextField source = new TextField();
  private final Checkbox create = new Checkbox();
  private final transient Map<String, RuleRow> rows = new LinkedHashMap<>();
  private final transient Mapping start;

  MappingStep(ImportWizard wizard, ImportRun run, Mapping chosen) {
    this.wizard = wizard;
    this.run = run;
    ViewContext context = wizard.context;
    this.inspection =
        wizard.imports.inspect(
            context.actor(),
            run.id(),
            Optional.ofNullable(chosen).map(Mapping::type),
            Optional.empty());
    this.start = chosen == null ? inspection.guess() : chosen;
    addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.MEDIUM);
    type.setLabel(context.t("ui.imports.type"));
    type.setItems(ImportType.values());
    type.setItemLabelGenerator(
        t -> t == null ? "" : context.t("ui.imports.type." + t.name().toLowerCase(Locale.ROOT)));
    type.setValue(start.type());
    type.addValueChangeListener(
        e -> {
          Inspection other =
              wizard.imports.inspect(
                  context.actor(), run.id(), Optional.of(e.getValue()), Optional.empty());
          wizard.map(run, other.guess());
        });
    source.setLabel(context.t("ui.import.source"));
    source.setHelperText(context.t("ui.import.source.help"));
    source.setValue(start.source());
    create.setLabel(context.t("ui.import.create"));
    create.setValue(start.createAccounts());
    create.setVisible(start.type() == ImportType.TRANSACTIONS);
    Div head = new Div(type, source, new SavedMappings(wizard, run, this::mapping), create);
    head.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.START);
    H3 sample = new H3(context.t("ui.import.sample", run.fileName()));
    sample.addClassNames(LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.NONE);
    add(head, rules(), sample, new SampleGrid(context, inspection.shape()), footer());
  }

  private Div rules() {
    Map<String, Mapping.Rule> chosen = new LinkedHashMap<>();
    start.rules().forEach(r -> chosen.put(r.field(), r));
    Div table = new Div();
    table.addClassNames(LumoUtility.Display.GRID, LumoUtility.Gap.SMALL);
    table
        .getStyle()
        .set("grid-template-columns", "repeat(auto-fill, minmax(min(22rem, 100%), 1fr))");
    for (Field field : inspection.fields()) {
      RuleRow row =
          new RuleRow(wizard.context, field, inspection.shape(), chosen.get(field.name()));
      rows.put(field.name(), row);
      table.add(row);
    }
    return table;
  }

  private Div footer() {
    ViewContext context = wizard.context;
    Button tryIt = new Button(context.t("ui.import.try"));
    tryIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    tryIt.setDisableOnClick(true);
    tryIt.addClickListener(
        e -> {
          try {
            if (complete()) {
              wizard.imports.dryRun(Write.by(context.actor()), run.id(), mapping());
              wizard.follow(wizard.imports.get(context.actor(), run.id()));
            }
          } catch (RefusedException refused) {
            wizard.tell(refused);
          } finally {
            tryIt.setEnabled(true);
          }
        });
    Button discard = new Button(context.t("ui.import.discard"), e -> discard());
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div footer = new Div(tryIt, discard);
    footer.addClassNames(LumoUtility.Display.FLEX, LumoUtility.Gap.SMALL);
    return footer;
  }

  private void discard() {
    wizard.imports.discard(Write.by(wizard.context.actor()), run.id());
    wizard.context.open("imports");
  }

  private boolean complete() {
    List<String> open = new ArrayList<>();
    for (Field field : inspection.fields()) {
      RuleRow row = rows.get(field.name());
      boolean missing = field.required() && row.rule().isEmpty();
      row.wrong(missing);
      if (missing)
        open.add(field.labels().getOrDefault(wizard.context.locale().getLanguage(), field.name()));
    }
    if (!open.isEmpty()) {
      wizard.tell(Tone.BAD, wizard.context.t("ui.import.open", String.join(", ", open)));
    }
    return open.isEmpty();
  }

  private Mapping mapping() {
    List<Mapping.Rule> rules = new ArrayList<>();
    rows.values().forEach(r -> r.rule().ifPresent(rules::add));
    return new Mapping(
        type.getValue(),
        source.getValue().strip(),
        rules,
        start.encoding(),
        start.separator(),
        start.sheet(),
        start.decimalComma(),
        start.datePattern(),
        create.getValue(),
        start.skip());
  }
}
