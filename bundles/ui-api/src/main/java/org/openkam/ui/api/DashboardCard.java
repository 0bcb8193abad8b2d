package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openkam.api.Right;
import org.osgi.annotation.versioning.ConsumerType;

/** A card of the start page, registered as a service. */
@ConsumerType
public interface DashboardCard {
  /**
   * How much of the start page's width a card takes on a wide screen; below 600 px all are wide.
   */
  enum Width {
    /** A quarter. */
    NARROW,
    /** A half. */
    HALF,
    /** All of it. */
    WIDE
  }

  /** Unique among all cards, {@code role.name}. */
  String id();

  /** Key of the card's title. */
  String titleKey();

  /** Place among the cards, ascending. */
  int order();

  /** How wide it is. */
  Width width();

  /** The right that the signed-in person needs; {@link Right#READ} unless overridden. */
  default Optional<Right> right() {
    return Optional.of(Right.READ);
  }

  /**
   * Builds the card's content; the frame and the title are the start page's.
   *
   * @param context the visit of the start page
   * @return a new component
   */
  Component create(ViewContext context);
}
