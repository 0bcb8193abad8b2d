package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.LocalDate;
import java.util.List;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.ledger.Rate;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ComponentTexts;
import org.openkam.ui.api.ViewContext;

/** Adds a rate; one of the same currency and day is replaced. */
final class RateForm extends Dialog {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Ledger ledger;
  private final Problem problem;
  private final ComboBox<String> currency = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final BigDecimalField rate = new BigDecimalField();
  private final transient Runnable saved;

  RateForm(
      ViewContext context,
      Ledger ledger,
      Texts texts,
      String reporting,
      Rate before,
      Runnable saved) {
    this.context = context;
    this.ledger = ledger;
    this.saved = saved;
    problem = new Problem(texts, context.locale());
    setHeaderTitle(context.t(before == null ? "ui.rates.add" : "ui.rates.replace"));
    currency.setLabel(context.t("ui.currency.column"));
    currency.setItems(Currencies.all().stream().filter(c -> !c.equals(reporting)).toList());
    from.setLabel(context.t("ui.rates.from"));
    from.setLocale(context.locale());
    from.setI18n(ComponentTexts.datePicker(context));
    from.setValue(LocalDate.now().withDayOfMonth(1));
    rate.setLabel(context.t("ui.rates.rate", reporting));
    rate.setLocale(context.locale());
    if (before != null) {
      currency.setValue(before.currency());
      currency.setReadOnly(true);
      from.setValue(before.from());
      from.setReadOnly(true);
      rate.setValue(before.rate().stripTrailingZeros());
    }
    Div form = new Div(problem, currency, from, rate);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    form.setWidth("20rem");
    form.setMaxWidth("100%");
    add(form);
    Button save = new Button(context.t("ui.save"), e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
  }

  private void save() {
    if (currency.isEmpty() || from.isEmpty() || rate.isEmpty() || rate.getValue().signum() <= 0) {
      problem.tell(context.t("ui.rates.wrong"));
      return;
    }
    try {
      ledger.putRates(
          Write.by(context.actor()),
          List.of(new Rate(currency.getValue(), from.getValue(), rate.getValue())));
      close();
      saved.run();
    } catch (RefusedException e) {
      problem.tell(e);
    }
  }
}
