package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/** A page of the workbench, registered as a service. */
@ConsumerType
public interface View {

  /** What and where it is; the same answer at every call. */
  ViewDescriptor descriptor();

  /**
   * Builds the page for one visit.
   *
   * @param context the visit: path, query, person, texts
   * @return a new component; an exception is shown as a calm failure page with a reference
   */
  Component create(ViewContext context);
}
