package org.openkam.ui.api.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.openkam.ui.api.Frame;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.ViewDescriptor;

/** A menu above the view: what is left of the workbench while its bundle is not running. */
final class PlainFrame implements Frame {
  static final PlainFrame INSTANCE = new PlainFrame();

  private PlainFrame() {}

  @Override
  public Component create(FrameContext context) {
    SideNav menu = new SideNav();
    context.onMenu(
        views -> {
          menu.removeAll();
          for (ViewDescriptor view : views) {
            menu.addItem(new SideNavItem(context.t(view.titleKey()), view.route()));
          }
        });
    return new Div(menu, context.outlet());
  }
}
