package org.openkam.api;

import org.osgi.annotation.versioning.ConsumerType;

/** What long work tells about itself, and how it learns that it should stop. */
@ConsumerType
public interface Progress {

  /**
   * Tells how far the work is.
   *
   * @param done units done so far
   * @param total units in all, 0 while unknown
   * @param stepKey text key of what is being done now
   */
  void at(long done, long total, String stepKey);

  /**
   * True when somebody asked the work to stop; it then ends at the next safe point by {@link
   * Stopped}.
   */
  boolean cancelled();

  /**
   * Ends the work when somebody asked for it.
   *
   * @throws Stopped when cancelled
   */
  default void check() {
    if (cancelled()) throw new Stopped();
  }

  /** Nobody watches, nobody cancels. */
  static Progress none() {
    return new Progress() {
      @Override
      public void at(long done, long total, String stepKey) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  /** The work was cancelled; nothing of it remains. */
  final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is an ordinary way to end. */
    public Stopped() {
      super("cancelled", null, false, false);
    }
  }
}
