package org.openkam.store.tx;

/**
 * What one transaction does. It may be run again after a deadlock: no effect outside the tables.
 */
@FunctionalInterface
public interface Work<T> {
  T apply(WriteContext tx) throws Exception;
}
