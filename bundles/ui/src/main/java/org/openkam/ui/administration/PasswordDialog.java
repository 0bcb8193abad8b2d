package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Tone;

/** Changes one's own password. */
public final class PasswordDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private final transient FrameContext context;
  private final transient Users users;
  private final Problem problem;
  private final PasswordField old;
  private final PasswordField fresh;
  private final PasswordField again;

  /** Asks for the old password and twice for the new one. */
  public PasswordDialog(FrameContext context, Users users, Texts texts) {
    this.context = context;
    this.users = users;
    problem = new Problem(texts, context.locale());
    setHeaderTitle(context.t("ui.password.title"));
    old = Passwords.known(context.t("ui.password.old"), context::t, "current-password");
    fresh = Passwords.field(context.t("ui.password.fresh"), context::t);
    again = Passwords.known(context.t("ui.password.again"), context::t, "new-password");
    old.setManualValidation(true);
    again.setManualValidation(true);
    Div form = new Div(problem, old, fresh, again);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    form.setWidth("22rem");
    form.setMaxWidth("100%");
    add(form);
    Button save = new Button(context.t("ui.password.change"), e -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
    old.focus();
  }

  private void save() {
    problem.clear();
    old.setInvalid(false);
    fresh.setInvalid(false);
    again.setInvalid(!fresh.getValue().equals(again.getValue()));
    if (again.isInvalid()) {
      again.setErrorMessage(context.t("ui.password.differ"));
      return;
    }
    try {
      users.changePassword(
          Write.by(context.actor()), old.getValue().toCharArray(), fresh.getValue().toCharArray());
      close();
      context.notify(Tone.GOOD, context.t("ui.password.changed"));
    } catch (RefusedException e) {
      problem.tell(e);
      old.setInvalid(e.first().field().equals("old"));
      fresh.setInvalid(e.first().field().equals("password"));
    }
  }
}
