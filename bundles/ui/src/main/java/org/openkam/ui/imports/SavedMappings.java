package org.openkam.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Mapping;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** Takes a mapping saved before, or saves this one under a name. */
final class SavedMappings extends Div {
  private static final long serialVersionUID = 1L;

  SavedMappings(ImportWizard wizard, ImportRun run, Supplier<Mapping> now) {
    ViewContext context = wizard.context;
    Map<String, Mapping> saved = wizard.imports.mappings(context.actor());
    addClassNames(LumoUtility.Display.FLEX, LumoUtility.Gap.XSMALL, LumoUtility.AlignItems.END);
    ComboBox<String> name = new ComboBox<>(context.t("ui.import.mapping"));
    name.setItems(List.copyOf(saved.keySet()));
    name.setAllowCustomValue(true);
    name.setPlaceholder(context.t("ui.import.mapping.name"));
    name.addCustomValueSetListener(e -> name.setValue(e.getDetail()));
    name.addValueChangeListener(
        e -> {
          if (e.isFromClient() && saved.containsKey(e.getValue()))
            wizard.map(run, saved.get(e.getValue()));
        });
    Button save = new Button(context.t("ui.save"));
    save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    save.addClickListener(
        e -> {
          if (name.getValue() == null || name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage(context.t("ui.import.mapping.missing"));
            return;
          }
          try {
            wizard.imports.saveMapping(Write.by(context.actor()), name.getValue(), now.get());
            wizard.tell(Tone.GOOD, context.t("ui.import.mapping.saved", name.getValue()));
          } catch (RefusedException refused) {
            wizard.tell(refused);
          }
        });
    add(name, save);
  }
}
