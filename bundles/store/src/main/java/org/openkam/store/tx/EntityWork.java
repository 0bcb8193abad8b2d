package org.openkam.store.tx;

import jakarta.persistence.EntityManager;

/** Something read by entities. */
@FunctionalInterface
public interface EntityWork<T> {
  T apply(EntityManager entities) throws Exception;
}
