package org.openkam.ui.accounts;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.openkam.api.account.Accounts;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.scoring.Scoring;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** One account with the tabs that modules contribute. */
@org.osgi.service.component.annotations.Component
public final class AccountView implements View {
  private final Accounts accounts;
  private final Scoring scoring;
  private final Enterprise enterprise;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<AccountPanel> panels = List.of();

  /** Collects what it needs. */
  @Activate
  public AccountView(
      @Reference Accounts accounts, @Reference Scoring scoring, @Reference Enterprise enterprise) {
    this.accounts = accounts;
    this.scoring = scoring;
    this.enterprise = enterprise;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.page("ui.account", "accounts/:id", Section.ACCOUNTS, "ui.account.title");
  }

  @Override
  public Component create(ViewContext context) {
    return new AccountPage(
        context,
        accounts,
        scoring,
        enterprise.settings(context.actor()).reportingCurrency(),
        () -> panels);
  }
}
