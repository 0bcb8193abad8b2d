package org.openkam.ui.api.routing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** One visit of a view. */
final class Visit implements ViewContext {
  private final UI ui;
  private final Tab tab;
  private final String path;
  private final Map<String, String> parameters;
  private Map<String, List<String>> query;

  Visit(
      UI ui,
      Tab tab,
      String path,
      Map<String, String> parameters,
      Map<String, List<String>> query) {
    this.ui = ui;
    this.tab = tab;
    this.path = path;
    this.parameters = parameters;
    this.query = Map.copyOf(query);
  }

  static String address(String path, Map<String, List<String>> query) {
    return new Location(path, new QueryParameters(query)).getPathWithQueryParameters();
  }

  @Override
  public Actor actor() {
    return tab.actor();
  }

  @Override
  public Locale locale() {
    return tab.locale();
  }

  @Override
  public String t(String key, Object... arguments) {
    return tab.t(key, arguments);
  }

  @Override
  public Formats formats() {
    return tab.formats();
  }

  @Override
  public Optional<String> path(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public Optional<String> query(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public Map<String, List<String>> query() {
    return query;
  }

  @Override
  public void keep(String name, String... values) {
    Map<String, List<String>> next = new LinkedHashMap<>(query);
    if (values.length == 0) {
      next.remove(name);
    } else {
      next.put(name, List.of(values));
    }
    query = Map.copyOf(next);
    ui.getPage().getHistory().replaceState(null, address(path, next));
  }

  @Override
  public void open(String target) {
    tab.open(target);
  }

  @Override
  public void notify(Tone tone, String text) {
    tab.notify(tone, text);
  }
}
