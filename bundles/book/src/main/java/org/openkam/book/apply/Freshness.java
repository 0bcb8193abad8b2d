package org.openkam.book.apply;

import java.time.Duration;

/** How far the book is, and who waits for it. */
public final class Freshness {
  private final long poll;
  private long asOf;
  private boolean ready;
  private boolean hinted;
  private volatile boolean closed;

  Freshness(Duration poll) {
    this.poll = poll.toNanos();
  }

  /** Number of the last change set applied, 0 while there are no contents. */
  public synchronized long asOf() {
    return asOf;
  }

  /** True when the contents can be read. */
  public synchronized boolean ready() {
    return ready && !closed;
  }

  /** There is something to do. */
  public synchronized void hint() {
    hinted = true;
    notifyAll();
  }

  synchronized void reached(long change) {
    asOf = change;
    ready = true;
    notifyAll();
  }

  synchronized void lost() {
    ready = false;
    asOf = 0;
  }

  boolean closed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits for a change set; false when the time is over first. */
  public synchronized boolean await(long change, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    // another node's change is seen without waiting for the next look
    if (!has(change)) hint();
    while (!has(change)) {
      long left = end - System.nanoTime();
      if (closed || left <= 0 || !sleep(left)) return has(change);
    }
    return true;
  }

  private boolean has(long change) {
    return ready && !closed && asOf >= change;
  }

  /** Waits until there is something to do or it is time to look. */
  synchronized void pause() {
    long end = System.nanoTime() + poll;
    while (!hinted && !closed) {
      long left = end - System.nanoTime();
      if (left <= 0 || !sleep(left)) break;
    }
    hinted = false;
  }

  /** Waits whatever is to do. */
  synchronized void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (!closed) {
      long left = end - System.nanoTime();
      if (left <= 0 || !sleep(left)) return;
    }
  }

  private boolean sleep(long nanos) {
    try {
      wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
