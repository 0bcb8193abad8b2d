package org.openkam.ui.api.routing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Frame;
import org.openkam.ui.api.Gate;
import org.openkam.ui.api.Session;

/** The one route: gate, frame and view of a browser tab, kept right while bundles come and go. */
public final class FramePage extends Div implements HasUrlParameter<String>, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient Routing routing =
      VaadinService.getCurrent().getContext().getAttribute(Routing.class);
  private transient Runnable watch;
  private transient Frame frame;
  private transient Tab tab;
  private String path = "";

  /** Made by Vaadin for every browser tab. */
  public FramePage() {
    setSizeFull();
  }

  @Override
  public void setParameter(BeforeEvent event, @WildcardParameter String asked) {
    path = asked == null ? "" : asked;
    show(UI.getCurrent(), event.getLocation().getQueryParameters().getParameters());
  }

  @Override
  public String getPageTitle() {
    return tab == null ? "OpenKAM" : tab.title();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    watch = () -> ui.access(() -> changed(ui));
    routing.watch(watch);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    routing.forget(watch);
  }

  private void show(UI ui, Map<String, List<String>> query) {
    Optional<Component> instead = gate(query);
    if (instead.isPresent()) {
      leaveFrame();
      removeAll();
      add(instead.get());
      return;
    }
    Actor actor = Session.actor().orElseThrow();
    if (tab == null || frame != routing.frame() || !tab.actor().equals(actor)) {
      enterFrame(ui, actor);
    }
    tab.show(path, query);
  }

  // Fail closed: where no gate lets people sign in, nobody sees a view.
  private Optional<Component> gate(Map<String, List<String>> query) {
    for (Gate gate : routing.gates()) {
      Optional<Component> instead = gate.instead(Visit.address(path, query));
      if (instead.isPresent()) return instead;
    }
    return Session.actor().isPresent()
        ? Optional.empty()
        : Optional.of(
            new EmptyState(getTranslation("ui.closed.title"), getTranslation("ui.closed.words")));
  }

  private void enterFrame(UI ui, Actor actor) {
    leaveFrame();
    frame = routing.frame();
    tab = new Tab(routing, ui, actor);
    removeAll();
    add(frame.create(tab));
  }

  private void leaveFrame() {
    tab = null;
    frame = null;
  }

  private void changed(UI ui) {
    if (tab == null) return;
    if (frame != routing.frame()) {
      show(ui, tab.query());
    } else {
      tab.offerChanged(
          () ->
              ui.access(
                  () -> {
                    if (tab != null) tab.leadBack();
                  }));
    }
  }
}
