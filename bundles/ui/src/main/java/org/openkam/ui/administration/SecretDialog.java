package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.security.Users;
import org.openkam.ui.api.ViewContext;

/** Shows a token's secret, this once. */
final class SecretDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  SecretDialog(ViewContext context, Users.Issued issued) {
    setHeaderTitle(issued.token().label());
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    TextField secret = new TextField(context.t("ui.tokens.secret"));
    secret.setValue(issued.secret());
    secret.setReadOnly(true);
    secret.setAutoselect(true);
    secret.setWidthFull();
    Button copy = new Button(context.t("ui.tokens.copy"), VaadinIcon.COPY_O.create());
    copy.addClickListener(
        e -> {
          // without a clipboard (plain HTTP from elsewhere) the text is selected for Ctrl-C
          copy.getElement()
              .executeJs(
                  "const field = $1.inputElement; field.select();"
                      + "if (navigator.clipboard) navigator.clipboard.writeText($0).catch(() => {});",
                  issued.secret(),
                  secret.getElement());
          copy.setText(context.t("ui.tokens.copied"));
        });
    Div form = new Div(new Paragraph(context.t("ui.tokens.once")), secret, copy);
    form.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.SMALL,
        LumoUtility.AlignItems.START);
    form.setWidth("32rem");
    form.setMaxWidth("100%");
    add(form);
    Button done = new Button(context.t("ui.tokens.done"), e -> close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(done);
  }
}
