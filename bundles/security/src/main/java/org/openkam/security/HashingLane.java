package org.openkam.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openkam.api.Refusal;

/** Few hashes at a time and few that wait: a flood of sign-ins cannot take the processors. */
final class HashingLane {
  private static final int WIDTH = 2;
  private static final int QUEUE = 32;
  private static final long PATIENCE_SECONDS = 5;

  private final Semaphore free = new Semaphore(WIDTH, true);
  private final AtomicInteger inside = new AtomicInteger();

  <T> T run(Supplier<T> work) {
    try {
      if (inside.incrementAndGet() > WIDTH + QUEUE) throw tooMany();
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw tooMany();
      try {
        return work.get();
      } finally {
        free.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany();
    } finally {
      inside.decrementAndGet();
    }
  }

  private static RuntimeException tooMany() {
    return Refusal.of(Refusal.Kind.TOO_MANY, "security.busy").thrown();
  }
}
