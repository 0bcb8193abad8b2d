package org.openkam.store.tx;

/**
 * The part of a write that needs its change number, or must be alone: it runs while the lock on the
 * head is held, so what it reads is all that was ever committed, and nobody else commits until it
 * is done. Keep it short.
 */
@FunctionalInterface
public interface Stamp {
  void apply(long number) throws Exception;
}
