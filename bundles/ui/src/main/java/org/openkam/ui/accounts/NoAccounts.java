package org.openkam.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.ViewContext;

/** Before the first import. */
public final class NoAccounts extends Div {
  private static final long serialVersionUID = 1L;

  /**
   * What to do first.
   *
   * @param mayImport offers the import; others are told who can
   */
  public NoAccounts(ViewContext context, boolean mayImport) {
    setSizeFull();
    if (!mayImport) {
      add(new EmptyState(context.t("ui.accounts.none"), context.t("ui.accounts.none.ask")));
      return;
    }
    Button bring =
        new Button(context.t("ui.accounts.none.import"), e -> context.open("imports/new"));
    bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button demo =
        new Button(context.t("ui.accounts.none.demo"), e -> context.open("imports?demo=ask"));
    demo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(
        new EmptyState(
            context.t("ui.accounts.none"),
            context.t("ui.accounts.none.words"),
            new Div(bring, demo)));
  }
}
