package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.security.Role;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** A new user with a first password, or another name, role or language for one. */
final class UserForm extends Dialog {
  private static final long serialVersionUID = 1L;
  // each language is named in itself
  private static final Map<String, String> LANGUAGES = Map.of("zh", "中文", "en", "English");
  private final transient ViewContext context;
  private final transient Users users;
  private final transient User before;
  private final transient Runnable saved;
  private final Problem problem;
  private final TextField name = new TextField();
  private final TextField display = new TextField();
  private final Select<Role> role = new Select<>();
  private final Select<String> language = new Select<>();
  private final PasswordField password;

  UserForm(ViewContext context, Users users, Texts texts, User before, Runnable saved) {
    this.context = context;
    this.users = users;
    this.before = before;
    this.saved = saved;
    problem = new Problem(texts, context.locale());
    setHeaderTitle(context.t(before == null ? "ui.users.new" : "ui.account.change"));
    name.setLabel(context.t("ui.signin.name"));
    name.setHelperText(context.t("ui.users.name.help"));
    name.setManualValidation(true);
    name.setReadOnly(before != null);
    display.setLabel(context.t("ui.users.display"));
    display.setManualValidation(true);
    password = Passwords.field(context.t("ui.users.password"), context::t);
    password.setVisible(before == null);
    role();
    language.setLabel(context.t("ui.frame.language"));
    language.setItems(List.of("zh", "en"));
    language.setItemLabelGenerator(
        l -> l == null ? context.t("ui.users.language.browser") : LANGUAGES.get(l));
    language.setEmptySelectionAllowed(true);
    language.setEmptySelectionCaption(context.t("ui.users.language.browser"));
    if (before != null) {
      name.setValue(before.name());
      display.setValue(before.displayName());
      before.language().ifPresent(language::setValue);
    }
    Div form = new Div(problem, name, display, role, language, password);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    form.setWidth("24rem");
    form.setMaxWidth("100%");
    add(form);
    Button save = new Button(context.t("ui.save"), e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
  }

  private void role() {
    role.setLabel(context.t("ui.users.role"));
    // the operator is the owner of the installation at the command line, not a person
    role.setItems(
        Arrays.stream(Role.values())
            .filter(r -> r != Role.OPERATOR || before != null && before.role() == r)
            .toList());
    role.setItemLabelGenerator(r -> r == null ? "" : context.t("ui.role." + low(r)));
    role.addValueChangeListener(
        e ->
            role.setHelperText(
                e.getValue() == null ? "" : context.t("ui.role.words." + low(e.getValue()))));
    role.setValue(before == null ? Role.ACCOUNT_MANAGER : before.role());
  }

  private static String low(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void save() {
    problem.clear();
    name.setInvalid(false);
    display.setInvalid(false);
    password.setInvalid(false);
    try {
      Write write = Write.by(context.actor());
      Optional<String> spoken = Optional.ofNullable(language.getValue());
      if (before == null) {
        users.create(
            write,
            name.getValue().strip(),
            display.getValue().isBlank() ? name.getValue().strip() : display.getValue().strip(),
            role.getValue(),
            password.getValue().toCharArray(),
            spoken);
      } else {
        users.update(
            write,
            new User(
                before.id(),
                before.version(),
                before.name(),
                display.getValue().strip(),
                role.getValue(),
                before.active(),
                spoken));
      }
      close();
      saved.run();
    } catch (RefusedException e) {
      refused(e);
    }
  }

  private void refused(RefusedException e) {
    if (e.first().kind() == Refusal.Kind.STALE) {
      problem.tell(context.t("ui.users.stale"));
      return;
    }
    problem.tell(e);
    name.setInvalid(e.first().field().equals("name"));
    display.setInvalid(e.first().field().equals("displayName"));
    password.setInvalid(e.first().field().equals("password"));
  }
}
