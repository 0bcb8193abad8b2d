package org.openkam.ui.api.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openkam.api.Actor;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One browser tab of a signed-in person: the place for the views and what is shown there. */
final class Tab implements FrameContext {
  private static final Logger LOG = LoggerFactory.getLogger(Tab.class);
  // an update of a bundle takes its views away for less than this
  private static final long GRACE_MS = 2_000;

  private final Routing routing;
  private final UI ui;
  private final Actor actor;
  private final Div outlet = new Outlet();
  private final List<Consumer<List<ViewDescriptor>>> menus = new ArrayList<>();
  private final List<Consumer<Optional<ViewDescriptor>>> moves = new ArrayList<>();
  private Optional<Offer.Match> shown = Optional.empty();
  private Visit visit;
  private String path = "";
  private String title = "";

  /** The outlet: the page's main landmark. */
  @Tag("main")
  private static final class Outlet extends Div {
    private static final long serialVersionUID = 1L;
  }

  Tab(Routing routing, UI ui, Actor actor) {
    this.routing = routing;
    this.ui = ui;
    this.actor = actor;
    outlet.addClassName("kam-outlet");
  }

  void show(String asked, Map<String, List<String>> query) {
    path = asked;
    shown = routing.offer().find(path, actor);
    Map<String, String> parameters = shown.map(Offer.Match::parameters).orElse(Map.of());
    visit = new Visit(ui, this, path, parameters, query);
    title =
        shown.map(match -> t(match.entry().descriptor().titleKey())).orElse(t("ui.missing.title"));
    outlet.removeAll();
    outlet.add(shown.map(this::build).orElseGet(this::nothing));
    Optional<ViewDescriptor> view = shown.map(match -> match.entry().descriptor());
    moves.forEach(listener -> listener.accept(view));
  }

  private Component build(Offer.Match match) {
    try {
      return match.entry().view().create(visit);
    } catch (RuntimeException | LinkageError e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Error {} in the view {}", reference, match.entry().descriptor().id(), e);
      return new EmptyState(t("ui.failed.title"), t("ui.failed.words", reference));
    }
  }

  private Component nothing() {
    String key = path.isEmpty() ? "ui.nothing" : "ui.missing";
    return new EmptyState(t(key + ".title"), t(key + ".words"));
  }

  /** Views came or went: the menu follows; who stands on one that went gets a moment of grace. */
  void offerChanged(Runnable leadBack) {
    List<ViewDescriptor> menu = menu();
    menus.forEach(listener -> listener.accept(menu));
    boolean still = shown.map(match -> routing.offer().has(match.entry(), actor)).orElse(false);
    if (still) return;
    if (routing.offer().find(path, actor).isPresent()) {
      show(path, query());
    } else if (shown.isPresent()) {
      routing.later(GRACE_MS, leadBack);
    }
  }

  /** After the grace: back to the start with a sentence, unless the view returned or was left. */
  void leadBack() {
    if (shown.isEmpty() || routing.offer().has(shown.get().entry(), actor)) return;
    String gone = title;
    if (path.isEmpty()) {
      show("", Map.of());
    } else {
      open("");
    }
    notify(Tone.ATTENTION, t("ui.gone", gone));
  }

  Map<String, List<String>> query() {
    return visit == null ? Map.of() : visit.query();
  }

  String title() {
    return title + " · OpenKAM";
  }

  @Override
  public Component outlet() {
    return outlet;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public Locale locale() {
    return ui.getLocale();
  }

  @Override
  public String t(String key, Object... arguments) {
    return ui.getTranslation(key, arguments);
  }

  @Override
  public Formats formats() {
    return Formats.of(locale(), routing.clock());
  }

  @Override
  public List<ViewDescriptor> menu() {
    return routing.offer().menu(actor);
  }

  @Override
  public void onMenu(Consumer<List<ViewDescriptor>> listener) {
    menus.add(listener);
    listener.accept(menu());
  }

  @Override
  public void onMove(Consumer<Optional<ViewDescriptor>> listener) {
    moves.add(listener);
  }

  @Override
  public void open(String target) {
    Notices.open(ui, target);
  }

  @Override
  public void notify(Tone tone, String text) {
    Notices.show(tone, text);
  }
}
