package org.openkam.ui.api.routing;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openkam.ui.api.Frame;
import org.openkam.ui.api.Gate;
import org.openkam.ui.api.View;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects views, gates and frames while they come and go, and tells every open tab. */
@Component(service = VaadinServiceInitListener.class)
public final class Routing implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Routing.class);
  // several services of one bundle come within this time: one message to the tabs
  private static final long GATHER_MS = 100;

  private final transient Offer offer = new Offer();
  private final transient Set<Runnable> tabs = new CopyOnWriteArraySet<>();
  private final transient AtomicBoolean pending = new AtomicBoolean();
  private final transient Clock clock = Clock.systemDefaultZone();
  private final transient ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "openkam-ui-changes");
            thread.setDaemon(true);
            return thread;
          });
  private transient volatile VaadinService vaadin;

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policyOption = ReferencePolicyOption.GREEDY)
  private transient volatile List<Gate> gates = List.of();

  private transient volatile Frame frame;

  /** Made by the component runtime. */
  @Activate
  public Routing() {}

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindFrame(Frame next) {
    frame = next;
    changed();
  }

  void unbindFrame(Frame gone) {
    if (frame == gone) frame = null;
    changed();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindView(View view) {
    try {
      offer.add(view);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The view {} does not say what it is", view.getClass().getName(), e);
    }
    changed();
  }

  void unbindView(View view) {
    offer.remove(view);
    changed();
  }

  @Reference(
      service = AnyService.class,
      target = "(objectClass=org.openkam.api.*Engine)",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bindEngine(Map<String, Object> properties) {
    offer.addEngines(types(properties));
    changed();
  }

  void unbindEngine(Map<String, Object> properties) {
    offer.removeEngines(types(properties));
    changed();
  }

  private static Set<String> types(Map<String, Object> properties) {
    return Set.of((String[]) properties.get("objectClass"));
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    vaadin = event.getSource();
    vaadin.getContext().setAttribute(Routing.class, this);
    RouteConfiguration.forRegistry(vaadin.getRouter().getRegistry()).setRoute("", FramePage.class);
  }

  @Deactivate
  void stop() {
    teller.shutdownNow();
    if (vaadin != null) {
      RouteConfiguration.forRegistry(vaadin.getRouter().getRegistry()).removeRoute(FramePage.class);
      vaadin.getContext().removeAttribute(Routing.class);
    }
  }

  Offer offer() {
    return offer;
  }

  List<Gate> gates() {
    return gates;
  }

  Frame frame() {
    Frame now = frame;
    return now == null ? PlainFrame.INSTANCE : now;
  }

  Clock clock() {
    return clock;
  }

  void watch(Runnable tab) {
    tabs.add(tab);
  }

  void forget(Runnable tab) {
    tabs.remove(tab);
  }

  /** Runs a tab's task after a while. */
  void later(long milliseconds, Runnable task) {
    VaadinService running = vaadin;
    if (running != null) after(milliseconds, () -> running.getExecutor().execute(task));
  }

  private void after(long milliseconds, Runnable task) {
    if (!teller.isShutdown()) teller.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
  }

  private void changed() {
    if (pending.compareAndSet(false, true)) after(GATHER_MS, this::tell);
  }

  // Each tab on its own: a browser that has just gone away may hold its push connection, and with
  // it the thread, for a while.
  private void tell() {
    pending.set(false);
    VaadinService running = vaadin;
    if (running == null) return;
    for (Runnable tab : tabs) running.getExecutor().execute(() -> tell(tab));
  }

  private static void tell(Runnable tab) {
    try {
      tab.run();
    } catch (RuntimeException e) {
      LOG.debug("A tab that is going away was told of a change", e);
    }
  }
}
