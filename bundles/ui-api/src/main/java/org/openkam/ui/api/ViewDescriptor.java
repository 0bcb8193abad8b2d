package org.openkam.ui.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openkam.api.Right;

/**
 * What is known of a view before it is built.
 *
 * @param id unique among all views: the bundle's role and a name, as in {@code scoring.models}
 * @param route the path without leading slash; segments are lower-case words or parameters, as in
 *     {@code accounts/:id}; empty for the start page
 * @param section where in the menu
 * @param order within the section, ascending
 * @param titleKey key of the title, for menu, page and browser tab
 * @param icon name of a Vaadin icon, as in {@code chart-line}
 * @param inMenu whether the menu leads to it; a route with parameters cannot be in the menu
 * @param engine full name of the engine interface that must be running, as in {@code
 *     org.openkam.api.scoring.ScoringEngine}; without it the view is not on offer
 * @param right the right that the signed-in person needs; without it the view answers like an
 *     absent one
 */
public record ViewDescriptor(
    String id,
    String route,
    Section section,
    int order,
    String titleKey,
    String icon,
    boolean inMenu,
    Optional<String> engine,
    Optional<Right> right) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final Pattern ROUTE =
      Pattern.compile("|(:?[a-z][a-zA-Z0-9-]*)(/:?[a-z][a-zA-Z0-9-]*)*");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when id or route is not of the form above, a parameter comes
   *     twice, the title has no key, or a route with parameters is in the menu
   */
  public ViewDescriptor {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(icon, "icon");
    check(id != null && ID.matcher(id).matches(), "a view's id is role.name, not " + id);
    check(route != null && ROUTE.matcher(route).matches(), "not a route: " + route);
    check(titleKey != null && !titleKey.isBlank(), "a view has a title key");
    List<String> names = parameters(route);
    check(names.size() == names.stream().distinct().count(), "a parameter comes twice: " + route);
    check(!inMenu || names.isEmpty(), "the menu cannot fill in parameters: " + route);
  }

  /** A view in the menu that needs neither an engine nor a right beyond reading. */
  public static ViewDescriptor inMenu(
      String id, String route, Section section, int order, String titleKey, String icon) {
    return new ViewDescriptor(
        id, route, section, order, titleKey, icon, true, Optional.empty(), Optional.of(Right.READ));
  }

  /** A view that others lead to, as a record's page. */
  public static ViewDescriptor page(String id, String route, Section section, String titleKey) {
    return new ViewDescriptor(
        id, route, section, 0, titleKey, "", false, Optional.empty(), Optional.of(Right.READ));
  }

  /** The same, needing an engine. */
  public ViewDescriptor needing(Class<?> engineType) {
    return new ViewDescriptor(
        id,
        route,
        section,
        order,
        titleKey,
        icon,
        inMenu,
        Optional.of(engineType.getName()),
        right);
  }

  /** The same, for those who have another right. */
  public ViewDescriptor requiring(Right other) {
    return new ViewDescriptor(
        id, route, section, order, titleKey, icon, inMenu, engine, Optional.of(other));
  }

  private static List<String> parameters(String route) {
    return Pattern.compile("/").splitAsStream(route).filter(s -> s.startsWith(":")).toList();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }
}
