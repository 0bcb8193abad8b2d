package org.openkam.vaadin;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.Theme;

/** The page around every view: theme and push. */
// The HTTP service offers no Jakarta WebSocket to whiteboard servlets, so an attempt would only
// show up as an error in the browser before it falls back.
@Push(value = PushMode.AUTOMATIC, transport = Transport.LONG_POLLING)
@Theme("openkam")
@Viewport("width=device-width, initial-scale=1")
public final class Shell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "VAADIN/static/openkam/icon.svg");
  }
}
