package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The workbench around the views (menu, search, person), registered as a service. The highest rank
 * is taken; without any a plain menu is shown.
 */
@ConsumerType
public interface Frame {

  /**
   * Builds the frame of one browser tab.
   *
   * @param context gives the menu and the place for the views
   * @return a new component that holds {@link FrameContext#outlet()}
   */
  Component create(FrameContext context);
}
