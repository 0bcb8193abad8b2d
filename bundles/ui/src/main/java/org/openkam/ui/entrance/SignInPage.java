package org.openkam.ui.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.security.SignIn;
import org.openkam.api.text.Texts;
import org.openkam.ui.administration.Passwords;
import org.openkam.ui.api.Session;

/** Name and password. */
final class SignInPage extends EntrancePage {
  private static final long serialVersionUID = 1L;

  SignInPage(SignIn signIn, Texts texts, Locale locale, String onward, String problem) {
    super(texts, locale, "ui.signin.title", "ui.signin.words");
    TextField name = new TextField(t("ui.signin.name"));
    name.getElement().setAttribute("autocomplete", "username");
    name.setAutofocus(true);
    PasswordField password = Passwords.known(t("ui.signin.password"), this::t, "current-password");
    Button enter = new Button(t("ui.signin.enter"));
    enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    enter.addClickShortcut(Key.ENTER);
    enter.setDisableOnClick(true);
    enter.addClickListener(
        e -> {
          try {
            Session.enter(
                signIn.signIn(
                    name.getValue(), password.getValue().toCharArray(), Entrance.origin()));
            add(new Onward(onward));
          } catch (RefusedException refused) {
            tell(refused);
            password.clear();
            password.focus();
          } finally {
            enter.setEnabled(true);
          }
        });
    fields(name, password, enter);
    tell(problem);
  }
}
