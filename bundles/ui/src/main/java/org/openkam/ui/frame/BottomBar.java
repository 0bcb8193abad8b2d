package org.openkam.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.ViewDescriptor;

/** On a narrow screen: the first view of each of the first sections, within reach of the thumb. */
final class BottomBar extends Nav {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 4;
  private final transient FrameContext context;
  private transient List<ViewDescriptor> views = List.of();
  private transient Optional<ViewDescriptor> here = Optional.empty();

  BottomBar(FrameContext context) {
    this.context = context;
    getElement().setAttribute("aria-label", context.t("ui.frame.short"));
    addClassNames(
        LumoUtility.Display.FLEX,
        // from 640 px on the menu is at the left
        LumoUtility.Display.Breakpoint.Small.HIDDEN,
        LumoUtility.Background.BASE,
        LumoUtility.Border.TOP,
        LumoUtility.BorderColor.CONTRAST_10);
    getStyle().set("flex", "none");
    context.onMenu(
        menu -> {
          views = chosen(menu);
          show();
        });
    context.onMove(
        view -> {
          here = view;
          show();
        });
  }

  private static List<ViewDescriptor> chosen(List<ViewDescriptor> menu) {
    Set<Section> seen = EnumSet.noneOf(Section.class);
    return menu.stream()
        .filter(view -> !view.icon().isEmpty() && seen.add(view.section()))
        .limit(MOST)
        .toList();
  }

  private void show() {
    removeAll();
    for (ViewDescriptor view : views) {
      Icon icon = new Icon("vaadin", view.icon());
      icon.setSize("1.25rem");
      Span name = new Span(context.t(view.titleKey()));
      name.addClassNames(
          LumoUtility.Overflow.HIDDEN,
          LumoUtility.TextOverflow.ELLIPSIS,
          LumoUtility.Whitespace.NOWRAP,
          LumoUtility.MaxWidth.FULL);
      Anchor link = new Anchor(view.route(), icon, name);
      link.addClassNames(
          LumoUtility.Display.FLEX,
          LumoUtility.FlexDirection.COLUMN,
          LumoUtility.AlignItems.CENTER,
          LumoUtility.Padding.SMALL,
          LumoUtility.FontSize.XSMALL);
      link.getStyle().set("flex", "1 1 0").set("min-width", "0").set("text-decoration", "none");
      boolean current = here.filter(view::equals).isPresent();
      link.addClassName(current ? LumoUtility.TextColor.PRIMARY : LumoUtility.TextColor.SECONDARY);
      if (current) link.getElement().setAttribute("aria-current", "page");
      add(link);
    }
  }
}
