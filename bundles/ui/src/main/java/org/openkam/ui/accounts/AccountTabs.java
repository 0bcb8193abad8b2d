package org.openkam.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openkam.api.RefusedException;
import org.openkam.api.account.AccountId;
import org.openkam.ui.Watch;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.PanelContext;
import org.openkam.ui.api.ViewContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tabs that modules contribute to an account, while they run. */
final class AccountTabs extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(AccountTabs.class);
  private final transient ViewContext context;
  private final transient PanelContext visit;

  AccountTabs(ViewContext context, AccountId id, Supplier<List<AccountPanel>> offered) {
    this.context = context;
    this.visit = PanelContext.of(context, id);
    getStyle().set("flex", "3 1 30rem").set("min-width", "0");
    show(offered.get());
    Watch.over(this, offered, () -> show(offered.get()));
  }

  private void show(List<AccountPanel> offered) {
    removeAll();
    Map<Tab, AccountPanel> panels = new LinkedHashMap<>();
    offered.stream()
        .filter(p -> p.right().map(context.actor()::may).orElse(true))
        .sorted(Comparator.comparingInt(AccountPanel::order).thenComparing(AccountPanel::id))
        .forEach(p -> panels.put(new Tab(context.t(p.titleKey())), p));
    Tabs tabs = new Tabs(panels.keySet().toArray(Tab[]::new));
    Div place = new Div();
    place.addClassName(LumoUtility.Padding.Vertical.MEDIUM);
    panels.forEach(
        (tab, panel) -> {
          if (context.query("tab").filter(panel.id()::equals).isPresent()) tabs.setSelectedTab(tab);
        });
    open(place, panels.get(tabs.getSelectedTab()));
    tabs.addSelectedChangeListener(
        e -> {
          AccountPanel panel = panels.get(e.getSelectedTab());
          if (panel != null) context.keep("tab", panel.id());
          open(place, panel);
        });
    add(tabs, place);
  }

  private void open(Div place, AccountPanel panel) {
    place.removeAll();
    if (panel != null) place.add(content(panel));
  }

  private Component content(AccountPanel panel) {
    try {
      return panel.create(visit);
    } catch (RefusedException e) {
      return new Paragraph(context.t(e.first().messageKey(), e.first().arguments().toArray()));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The tab {} failed", panel.id(), e);
      return new Paragraph(context.t("ui.account.tab.failed"));
    }
  }
}
