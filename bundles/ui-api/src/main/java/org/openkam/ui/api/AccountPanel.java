package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openkam.api.Right;
import org.osgi.annotation.versioning.ConsumerType;

/** A tab of the account page, registered as a service. */
@ConsumerType
public interface AccountPanel {

  /** Unique among all tabs, lower case; the value of {@code tab} in the address. */
  String id();

  /** Key of the tab's title. */
  String titleKey();

  /** Place among the tabs, ascending. */
  int order();

  /** The right that the signed-in person needs; {@link Right#READ} unless overridden. */
  default Optional<Right> right() {
    return Optional.of(Right.READ);
  }

  /**
   * Builds the tab's content when it is first opened.
   *
   * @param context the visit of the account page
   * @return a new component
   */
  Component create(PanelContext context);
}
