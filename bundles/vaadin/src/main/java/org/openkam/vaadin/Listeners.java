package org.openkam.vaadin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings start listeners and the Vaadin service together, whichever of them comes first. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Set<VaadinServiceInitListener> waiting = new LinkedHashSet<>();
  private VaadinService service;

  synchronized void add(VaadinServiceInitListener listener) {
    waiting.add(listener);
    if (service != null) {
      tell(listener);
    }
  }

  synchronized void remove(VaadinServiceInitListener listener) {
    waiting.remove(listener);
  }

  synchronized void started(VaadinService running) {
    service = running;
    waiting.forEach(this::tell);
  }

  synchronized void stopped() {
    service = null;
  }

  // One contribution that fails must not keep the others, or the servlet, from starting.
  private void tell(VaadinServiceInitListener listener) {
    try {
      listener.serviceInit(new ServiceInitEvent(service));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("{} could not join the user interface", listener.getClass().getName(), e);
    }
  }
}
