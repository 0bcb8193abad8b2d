package org.openkam.store.tx;

import java.util.List;
import org.openkam.api.store.ChangeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners of each commit. Apart from {@link Transactions}, because listeners need the
 * store themselves: bound there, the two would wait for each other.
 */
@Component(service = Announcements.class, immediate = true)
public final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

  @Reference private volatile List<ChangeListener> listeners = List.of();

  private final Transactions transactions;

  @Activate
  public Announcements(@Reference Transactions transactions) {
    this.transactions = transactions;
    transactions.announceTo(this::tell);
  }

  @Deactivate
  void close() {
    transactions.announceTo(number -> {});
  }

  private void tell(long number) {
    for (ChangeListener listener : listeners) {
      try {
        listener.committed(number);
      } catch (RuntimeException e) {
        // it is only a hint; the write is done
        LOG.warn("A listener failed at change {}", number, e);
      }
    }
  }
}
