package org.openkam.ui.entrance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;

/** Goes on to a path with a fresh page, so that the address holds no one-time token. */
final class Onward extends Div {
  private static final long serialVersionUID = 1L;
  private final String path;

  Onward(String path) {
    this.path = path;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getPage().executeJs("window.location.replace($0)", "/" + path);
  }
}
