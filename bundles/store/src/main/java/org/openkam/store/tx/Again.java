package org.openkam.store.tx;

/** Thrown under the lock when another writer was first and the work has to look again. */
public final class Again extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Again() {
    super("another writer was first", null, false, false);
  }
}
