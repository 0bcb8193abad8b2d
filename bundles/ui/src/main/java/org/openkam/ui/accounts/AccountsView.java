package org.openkam.ui.accounts;

import com.vaadin.flow.component.Component;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.scoring.Scoring;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** All accounts as a grid. */
@org.osgi.service.component.annotations.Component
public final class AccountsView implements View {
  private final Accounts accounts;
  private final Scoring scoring;
  private final Enterprise enterprise;

  /** Collects what it needs. */
  @Activate
  public AccountsView(
      @Reference Accounts accounts, @Reference Scoring scoring, @Reference Enterprise enterprise) {
    this.accounts = accounts;
    this.scoring = scoring;
    this.enterprise = enterprise;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
        "ui.accounts", "accounts", Section.ACCOUNTS, 10, "ui.accounts.title", "building");
  }

  @Override
  public Component create(ViewContext context) {
    long all =
        accounts
            .list(
                context.actor(),
                new Query(
                    Filter.everything(),
                    "",
                    java.util.List.of(),
                    0,
                    0,
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.OptionalLong.empty()))
            .value()
            .all();
    if (all == 0) return new NoAccounts(context, context.actor().may(Right.IMPORT));
    return new AccountsPage(
        context, accounts, scoring, enterprise.settings(context.actor()).reportingCurrency());
  }
}
