package org.openkam.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.People;
import org.openkam.api.account.PersonDraft;
import org.openkam.ui.api.PanelContext;

/** A new person at an account. */
final class PersonForm extends Dialog {
  private static final long serialVersionUID = 1L;

  PersonForm(PanelContext context, People people, Runnable saved) {
    setHeaderTitle(context.t("ui.person.new"));
    TextField name = new TextField(context.t("ui.person.name"));
    name.setRequiredIndicatorVisible(true);
    TextField role = new TextField(context.t("ui.person.role"));
    EmailField email = new EmailField(context.t("ui.person.email"));
    TextField phone = new TextField(context.t("ui.person.phone"));
    Paragraph problem = new Paragraph();
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    problem.getElement().setAttribute("role", "alert");
    Div form = new Div(problem, name, role, email, phone);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    form.setWidth("22rem");
    form.setMaxWidth("100%");
    add(form);
    Button save = new Button(context.t("ui.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        e -> {
          try {
            people.create(
                Write.by(context.actor()),
                new PersonDraft(
                    name.getValue(),
                    given(email.getValue()),
                    given(phone.getValue()),
                    Optional.empty(),
                    Set.of()),
                List.of(
                    new Affiliation(
                        context.account(),
                        role.getValue().strip(),
                        LocalDate.now(),
                        Optional.empty())));
            close();
            saved.run();
          } catch (RefusedException refused) {
            problem.setText(
                context.t(refused.first().messageKey(), refused.first().arguments().toArray()));
          }
        });
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
    name.focus();
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(t -> !t.isEmpty());
  }
}
