package org.openkam.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.account.Accounts;
import org.openkam.ui.api.FrameContext;

/** The frame of one browser tab. */
final class WorkbenchLayout extends AppLayout {
  private static final long serialVersionUID = 1L;

  WorkbenchLayout(FrameContext context, Accounts accounts, JobsButton jobs, PersonMenu person) {
    setI18n(new AppLayoutI18n().setDrawer(context.t("ui.frame.menu")));
    setPrimarySection(Section.DRAWER);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(context.t("ui.frame.menu"));
    Span name = new Span("OpenKAM");
    name.addClassNames(
        LumoUtility.FontWeight.SEMIBOLD, LumoUtility.FontSize.LARGE, LumoUtility.Padding.MEDIUM);
    addToDrawer(name, new Scroller(new Menu(context)));

    Div space = new Div();
    space.addClassName(LumoUtility.Flex.GROW);
    Div bar = new Div(toggle, new SearchField(context, accounts), space, jobs, person);
    bar.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.AlignItems.CENTER,
        LumoUtility.Gap.SMALL,
        LumoUtility.Width.FULL,
        LumoUtility.Padding.Right.SMALL);
    addToNavbar(bar);
    Component page = context.outlet();
    // the page scrolls, the bar under it stays
    page.getStyle().set("flex", "1 1 0").set("min-height", "0").set("overflow", "auto");
    Div content = new Div(page, new BottomBar(context));
    content.addClassNames(LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN);
    content.setHeightFull();
    setContent(content);
    // on a narrow screen the menu covers the page: moving on closes it
    context.onMove(view -> getElement().executeJs("if (this.overlay) this.drawerOpened = false"));
  }
}
