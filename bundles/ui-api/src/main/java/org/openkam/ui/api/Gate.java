package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Stands before all views, registered as a service: set-up and sign-in. Every gate is asked; the
 * first page wins. Nobody who is not signed in gets past the gates, also when there is none.
 */
@ConsumerType
public interface Gate {

  /**
   * What to show instead of the view that was asked for.
   *
   * @param path the path that was asked for, with its query; where to go on afterwards
   * @return a whole page, or empty to let the person through
   */
  Optional<Component> instead(String path);
}
