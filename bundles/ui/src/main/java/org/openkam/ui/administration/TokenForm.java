package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.openkam.api.DataClass;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ComponentTexts;
import org.openkam.ui.api.ViewContext;

/** Issues a token: what it is for, how long, and what it may do, at most what its issuer may. */
final class TokenForm extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int DAYS = 90;
  private final transient ViewContext context;
  private final transient Users users;
  private final transient Clock clock;
  private final transient Consumer<Users.Issued> issued;
  private final Problem problem;
  private final TextField label = new TextField();
  private final DatePicker expires = new DatePicker();
  private final CheckboxGroup<Right> rights = new CheckboxGroup<>();
  private final Select<DataClass> clearance = new Select<>();

  TokenForm(
      ViewContext context, Users users, Texts texts, Clock clock, Consumer<Users.Issued> issued) {
    this.context = context;
    this.users = users;
    this.clock = clock;
    this.issued = issued;
    problem = new Problem(texts, context.locale());
    setHeaderTitle(context.t("ui.tokens.new"));
    label.setLabel(context.t("ui.tokens.label"));
    label.setHelperText(context.t("ui.tokens.label.help"));
    label.setManualValidation(true);
    expires.setLabel(context.t("ui.tokens.until"));
    expires.setLocale(context.locale());
    expires.setI18n(ComponentTexts.datePicker(context));
    expires.setManualValidation(true);
    expires.setValue(LocalDate.now(clock).plusDays(DAYS));
    rights.setLabel(context.t("ui.tokens.rights"));
    rights.setItems(Arrays.stream(Right.values()).filter(context.actor()::may).toList());
    rights.setItemLabelGenerator(r -> context.t("ui.right." + r.name().toLowerCase(Locale.ROOT)));
    rights.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    rights.setValue(Set.of(Right.READ));
    clearance.setLabel(context.t("ui.tokens.clearance"));
    clearance.setItems(
        Arrays.stream(DataClass.values()).filter(context.actor()::clearedFor).toList());
    clearance.setItemLabelGenerator(
        c -> c == null ? "" : context.t("ui.class." + c.name().toLowerCase(Locale.ROOT)));
    clearance.setValue(
        context.actor().clearedFor(DataClass.C2) ? DataClass.C2 : context.actor().clearance());
    Div form = new Div(problem, label, expires, rights, clearance);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    form.setWidth("24rem");
    form.setMaxWidth("100%");
    add(form);
    Button save = new Button(context.t("ui.tokens.issue"), e -> issue());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
    label.focus();
  }

  private void issue() {
    problem.clear();
    label.setInvalid(false);
    expires.setInvalid(expires.getValue() == null);
    if (expires.isInvalid()) {
      expires.setErrorMessage(context.t("ui.tokens.until.missing"));
      return;
    }
    try {
      Users.Issued made =
          users.issue(
              Write.by(context.actor()),
              label.getValue().strip(),
              rights.getValue(),
              clearance.getValue(),
              // to the end of the day
              expires.getValue().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
      close();
      issued.accept(made);
    } catch (RefusedException e) {
      problem.tell(e);
      label.setInvalid(e.first().field().equals("label"));
      expires.setInvalid(e.first().field().equals("expires"));
    }
  }
}
