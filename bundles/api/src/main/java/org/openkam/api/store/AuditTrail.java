package org.openkam.api.store;

import java.time.Instant;
import java.util.List;
import org.openkam.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The audit trail. Writes of business data audit themselves in their own transaction; this is for
 * the rest.
 */
@ProviderType
public interface AuditTrail {
  /** Adds a row in a transaction of its own, under the chain's lock: sign-in, refusals, exports. */
  void note(Actor actor, String action, String subject, String detail);

  /** Newest first. */
  List<Entry> newest(int limit);

  /** One row. */
  record Entry(
      long number,
      Instant at,
      String actor,
      String origin,
      String action,
      String subject,
      String detail) {}
}
