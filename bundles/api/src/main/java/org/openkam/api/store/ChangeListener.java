package org.openkam.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told on the committing node after each commit; a hint to read {@link ChangeLog#after}. Must
 * return at once.
 */
@ConsumerType
public interface ChangeListener {
  /** Change set {@code number} (or a later one) is there. */
  void committed(long number);
}
