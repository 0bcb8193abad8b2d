package org.openkam.store.tx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.store.ChangeListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told of commits. They stand on the store themselves: fetched when there is first something
 * to tell, not when they appear, or each would wait for the other.
 */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final Map<ServiceReference<ChangeListener>, ComponentServiceObjects<ChangeListener>>
      known = new LinkedHashMap<>();
  private final Map<ServiceReference<ChangeListener>, ChangeListener> fetched =
      new LinkedHashMap<>();

  synchronized void add(ComponentServiceObjects<ChangeListener> listener) {
    known.put(listener.getServiceReference(), listener);
  }

  synchronized void remove(ComponentServiceObjects<ChangeListener> listener) {
    known.remove(listener.getServiceReference());
    ChangeListener held = fetched.remove(listener.getServiceReference());
    if (held != null) listener.ungetService(held);
  }

  void tell(long number) {
    for (var listener : all()) {
      try {
        ChangeListener there = fetch(listener);
        if (there != null) there.committed(number);
      } catch (RuntimeException e) {
        // it is only a hint; the write is done
        LOG.warn("A listener failed at change {}", number, e);
      }
    }
  }

  private synchronized List<ComponentServiceObjects<ChangeListener>> all() {
    return List.copyOf(known.values());
  }

  private ChangeListener fetch(ComponentServiceObjects<ChangeListener> listener) {
    var reference = listener.getServiceReference();
    synchronized (this) {
      ChangeListener held = fetched.get(reference);
      if (held != null) return held;
    }
    // may start the component, so not under the lock
    ChangeListener fresh = listener.getService();
    synchronized (this) {
      if (fresh == null || !known.containsKey(reference)) return null;
      ChangeListener other = fetched.putIfAbsent(reference, fresh);
      return other == null ? fresh : other;
    }
  }
}
