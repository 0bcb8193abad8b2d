package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** The settings; who saves over somebody else's change sees both values first. */
final class SettingsForm extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Enterprise enterprise;
  private final Problem problem;
  private final TextField name = new TextField();
  private final ComboBox<String> currency = new ComboBox<>();
  private final ComboBox<String> zone = new ComboBox<>();
  private final Select<Month> month = new Select<>();
  private final Button theirs = new Button();
  private transient Settings read;

  SettingsForm(ViewContext context, Enterprise enterprise, Texts texts) {
    this.context = context;
    this.enterprise = enterprise;
    problem = new Problem(texts, context.locale());
    name.setLabel(context.t("ui.setup.company"));
    name.setMaxLength(200);
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    currency.setLabel(context.t("ui.setup.currency"));
    currency.setHelperText(context.t("ui.setup.currency.help"));
    currency.setItems(Currencies.all());
    zone.setLabel(context.t("ui.settings.zone"));
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    month.setLabel(context.t("ui.settings.year"));
    month.setItems(Month.values());
    month.setItemLabelGenerator(
        m -> m == null ? "" : m.getDisplayName(TextStyle.FULL_STANDALONE, context.locale()));
    Button save = new Button(context.t("ui.save"), e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    theirs.setText(context.t("ui.settings.theirs"));
    theirs.setVisible(false);
    theirs.addClickListener(e -> fill(read));
    Div buttons = new Div(save, theirs);
    buttons.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.Gap.SMALL, LumoUtility.Padding.Top.MEDIUM);
    add(problem, new FormLayout(name, currency, zone, month), buttons);
    fill(enterprise.settings(context.actor()));
  }

  private void fill(Settings settings) {
    read = settings;
    name.setValue(settings.name());
    currency.setValue(settings.reportingCurrency());
    zone.setValue(settings.zone().getId());
    month.setValue(Month.of(settings.fiscalYearStart()));
    theirs.setVisible(false);
    name.setInvalid(false);
    currency.setInvalid(false);
    problem.clear();
  }

  private void save() {
    problem.clear();
    name.setInvalid(false);
    currency.setInvalid(false);
    try {
      Settings mine =
          new Settings(
              read.version(),
              name.getValue().strip(),
              currency.getValue(),
              zone.getValue() == null ? read.zone() : ZoneId.of(zone.getValue()),
              month.getValue().getValue(),
              read.primaryModel());
      fill(enterprise.change(Write.by(context.actor()), mine).value());
      context.notify(Tone.GOOD, context.t("ui.settings.saved"));
    } catch (RefusedException e) {
      refused(e);
    }
  }

  private void refused(RefusedException e) {
    if (e.first().kind() == Refusal.Kind.STALE) {
      conflict();
      return;
    }
    problem.tell(e);
    name.setInvalid(e.first().field().equals("name"));
    currency.setInvalid(e.first().field().equals("reportingCurrency"));
  }

  /** Both values are shown; saving again is then a decision. */
  private void conflict() {
    read = enterprise.settings(context.actor());
    List<String> both = new ArrayList<>();
    compare(both, name.getLabel(), read.name(), name.getValue().strip());
    compare(both, currency.getLabel(), read.reportingCurrency(), currency.getValue());
    compare(both, zone.getLabel(), read.zone().getId(), zone.getValue());
    String stored =
        Month.of(read.fiscalYearStart())
            .getDisplayName(TextStyle.FULL_STANDALONE, context.locale());
    compare(both, month.getLabel(), stored, month.getItemLabelGenerator().apply(month.getValue()));
    problem.tell(context.t("ui.settings.stale") + " " + String.join(" ", both));
    theirs.setVisible(true);
  }

  private void compare(List<String> both, String label, String stored, String mine) {
    if (!Objects.equals(stored, mine)) {
      both.add(context.t("ui.settings.both", label, stored, String.valueOf(mine)));
    }
  }
}
