package org.openkam.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Verdict;
import org.openkam.ui.api.ViewContext;

/** What the import did, and what to do next: the model that separates. */
final class ResultStep extends Div {
  private static final long serialVersionUID = 1L;

  ResultStep(ImportWizard wizard, ImportRun run) {
    ViewContext context = wizard.context;
    addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.START);
    boolean committed = run.state() == ImportRun.State.COMMITTED;
    H2 head =
        new H2(
            context.t(
                committed
                    ? "ui.import.done"
                    : "ui.imports.state." + run.state().name().toLowerCase(java.util.Locale.ROOT)));
    head.addClassNames(LumoUtility.FontSize.LARGE, LumoUtility.Margin.NONE);
    add(head);
    run.dryRun()
        .filter(d -> committed)
        .ifPresent(
            d ->
                add(
                    new Paragraph(
                        context.t(
                            "ui.import.done.words",
                            d.count(Verdict.NEW),
                            d.count(Verdict.CHANGED),
                            d.newAccounts()))));
    if (committed && context.actor().may(Right.SCORE)) proposal(wizard).forEach(this::add);
    Button accounts = new Button(context.t("ui.import.accounts"), e -> context.open("accounts"));
    Button more = new Button(context.t("ui.import.more"), e -> context.open("imports/new"));
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div footer = new Div(accounts, more);
    footer.addClassNames(LumoUtility.Display.FLEX, LumoUtility.Gap.SMALL);
    add(footer);
  }

  private static java.util.List<Component> proposal(ImportWizard wizard) {
    ViewContext context = wizard.context;
    try {
      if (!wizard.scoring.available(context.actor())) return java.util.List.of();
      return java.util.List.of(new ProposalCard(wizard, wizard.scoring.propose(context.actor())));
    } catch (RefusedException e) {
      // accounts without sales, or company figures that this person may not see: nothing to propose
      if (e.first().kind() == Refusal.Kind.UNAVAILABLE) wizard.tell(e);
      return java.util.List.of();
    }
  }
}
