package org.openkam.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.ViewDescriptor;

/** The menu by sections, kept in step with the views on offer. */
final class Menu extends Div {
  private static final long serialVersionUID = 1L;
  private final transient FrameContext context;

  Menu(FrameContext context) {
    this.context = context;
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", context.t("ui.frame.menu"));
    addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.Padding.SMALL);
    context.onMenu(this::show);
  }

  private void show(List<ViewDescriptor> views) {
    removeAll();
    Map<Section, SideNav> sections = new EnumMap<>(Section.class);
    for (ViewDescriptor view : views) {
      SideNav nav =
          sections.computeIfAbsent(
              view.section(),
              section -> {
                SideNav made = new SideNav();
                if (section != Section.TODAY) made.setLabel(context.t(section.titleKey()));
                return made;
              });
      SideNavItem item = new SideNavItem(context.t(view.titleKey()), view.route());
      if (!view.icon().isEmpty()) item.setPrefixComponent(new Icon("vaadin", view.icon()));
      nav.addItem(item);
    }
    sections.values().forEach(this::add);
  }
}
