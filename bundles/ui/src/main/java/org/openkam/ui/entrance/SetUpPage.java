package org.openkam.ui.entrance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.openkam.api.Actor;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.security.SignIn;
import org.openkam.api.text.Texts;
import org.openkam.ui.administration.Currencies;
import org.openkam.ui.administration.Passwords;
import org.openkam.ui.api.Session;

/** A fresh installation: the one-time token from the console makes the first administrator. */
final class SetUpPage extends EntrancePage {
  private static final long serialVersionUID = 1L;

  private final transient SignIn signIn;
  private final transient Enterprise enterprise;
  private final TextField token;
  private final TextField company;
  private final ComboBox<String> currency;
  private final TextField name;
  private final PasswordField password;

  SetUpPage(SignIn signIn, Enterprise enterprise, Texts texts, Locale locale) {
    super(texts, locale, "ui.setup.title", "ui.setup.words");
    this.signIn = signIn;
    this.enterprise = enterprise;
    token = new TextField(t("ui.setup.token"));
    token.setHelperText(t("ui.setup.token.help"));
    token.setAutofocus(true);
    company = new TextField(t("ui.setup.company"));
    currency = new ComboBox<>(t("ui.setup.currency"), Currencies.all());
    currency.setHelperText(t("ui.setup.currency.help"));
    currency.setValue(locale.getLanguage().equals("zh") ? "CNY" : "USD");
    name = new TextField(t("ui.signin.name"));
    name.setValue("admin");
    name.getElement().setAttribute("autocomplete", "username");
    password = Passwords.field(t("ui.signin.password"), this::t);
    password.setValueChangeMode(ValueChangeMode.LAZY);
    Button create = new Button(t("ui.setup.create"));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.setDisableOnClick(true);
    create.addClickListener(
        e -> {
          try {
            create();
          } catch (RefusedException refused) {
            tell(refused);
          } finally {
            create.setEnabled(true);
          }
        });
    fields(token, company, currency, name, password, create);
  }

  private void create() {
    // before anything is written: what the settings would refuse
    Settings wish =
        new Settings(
            0,
            company.getValue().isBlank() ? "OpenKAM" : company.getValue(),
            currency.getValue(),
            Settings.initial().zone(),
            1,
            "");
    Actor actor =
        signIn.setUp(
            token.getValue().strip(),
            name.getValue().strip(),
            name.getValue().strip(),
            password.getValue().toCharArray(),
            Entrance.origin());
    Settings now = enterprise.settings(actor);
    enterprise.change(
        Write.by(actor),
        new Settings(
            now.version(),
            wish.name(),
            wish.reportingCurrency(),
            now.zone(),
            now.fiscalYearStart(),
            now.primaryModel()));
    Session.enter(actor);
    add(new Onward(""));
  }
}
