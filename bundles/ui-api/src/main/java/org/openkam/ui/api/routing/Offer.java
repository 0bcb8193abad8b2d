package org.openkam.ui.api.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openkam.api.Actor;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewDescriptor;

/** The views that are there now, and which of them a person is offered. */
final class Offer {
  /** A view with what was known of it when it came. */
  record Entry(View view, ViewDescriptor descriptor, RoutePattern pattern) {}

  /** A view that a path leads to, with the path's parameters. */
  record Match(Entry entry, Map<String, String> parameters) {}

  private static final Comparator<ViewDescriptor> MENU_ORDER =
      Comparator.comparing(ViewDescriptor::section)
          .thenComparing(ViewDescriptor::order)
          .thenComparing(ViewDescriptor::id);

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final List<String> engines = new CopyOnWriteArrayList<>();

  void add(View view) {
    ViewDescriptor descriptor = view.descriptor();
    // the newest first: it takes the place of an older version with the same id
    entries.add(0, new Entry(view, descriptor, RoutePattern.of(descriptor.route())));
  }

  void remove(View view) {
    entries.removeIf(entry -> entry.view == view);
  }

  void addEngines(Set<String> types) {
    engines.addAll(types);
  }

  void removeEngines(Set<String> types) {
    types.forEach(engines::remove);
  }

  /** The menu of a person, in order. */
  List<ViewDescriptor> menu(Actor actor) {
    return offered(actor).stream()
        .map(Entry::descriptor)
        .filter(ViewDescriptor::inMenu)
        .sorted(MENU_ORDER)
        .toList();
  }

  /** Where a path leads this person; a foreign view and an absent one answer alike. */
  Optional<Match> find(String path, Actor actor) {
    return offered(actor).stream()
        .flatMap(entry -> entry.pattern.match(path).map(found -> new Match(entry, found)).stream())
        .max(Comparator.comparingLong(match -> match.entry.pattern.words()));
  }

  /** Whether this very view is still offered to this person. */
  boolean has(Entry entry, Actor actor) {
    return offered(actor).contains(entry);
  }

  private List<Entry> offered(Actor actor) {
    List<Entry> offered = new ArrayList<>();
    for (Entry entry : entries) {
      boolean newest =
          offered.stream().noneMatch(other -> other.descriptor.id().equals(entry.descriptor.id()));
      if (newest && open(entry.descriptor, actor)) offered.add(entry);
    }
    return offered;
  }

  private boolean open(ViewDescriptor view, Actor actor) {
    return view.right().map(actor::may).orElse(true)
        && view.engine().map(engines::contains).orElse(true);
  }
}
