package org.openkam.ui.start;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.ui.accounts.NoAccounts;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The start page: cards that modules contribute. */
@org.osgi.service.component.annotations.Component
public final class StartView implements View {
  private final Accounts accounts;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<DashboardCard> cards = List.of();

  /** Collects what it needs. */
  @Activate
  public StartView(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu("ui.start", "", Section.TODAY, 0, "ui.start.title", "home-o");
  }

  @Override
  public Component create(ViewContext context) {
    Query none =
        new Query(
            Filter.everything(), "", List.of(), 0, 0, List.of(), List.of(), OptionalLong.empty());
    long all = accounts.list(context.actor(), none).value().all();
    return all == 0
        ? new NoAccounts(context, context.actor().may(Right.IMPORT))
        : new StartPage(context, () -> cards);
  }
}
