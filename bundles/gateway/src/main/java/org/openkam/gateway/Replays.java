package org.openkam.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.openkam.api.Refusal;
import org.openkam.api.Write;

/**
 * Makes the start of a job repeatable: the same key of the same actor gets the same job. Kept in
 * memory, as long as the jobs themselves live: after a restart they are over, and each kind of work
 * has its own guard against being done twice.
 */
public final class Replays {
  private static final int MOST = 10_000;

  private record Started(String fingerprint, long job) {}

  private final Map<String, Started> started =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Started> eldest) {
          return size() > MOST;
        }
      };

  /** Starts, or answers what was started by this key. */
  public synchronized long once(Write write, LongSupplier start) {
    if (write.idempotencyKey().isEmpty()) return start.getAsLong();
    String key =
        write.actor().id() + "/" + write.actor().name() + "/" + write.idempotencyKey().get();
    Started earlier = started.get(key);
    if (earlier == null) {
      earlier = new Started(write.fingerprint(), start.getAsLong());
      started.put(key, earlier);
    } else if (!earlier.fingerprint().equals(write.fingerprint())) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "refused.idempotency.conflict").thrown();
    }
    return earlier.job();
  }
}
