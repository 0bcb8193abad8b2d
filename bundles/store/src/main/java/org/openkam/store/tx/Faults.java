package org.openkam.store.tx;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;

/** What an exception of the database means. */
public final class Faults {
  // serialisation failure, deadlock (both databases); Derby: lock wait; unique violation: a racing
  // writer was first, a second look finds its row and refuses in words
  private static final Set<String> AGAIN = Set.of("40001", "40P01", "40XL1", "40XL2", "23505");

  private Faults() {}

  /** True when doing it again can help. */
  static boolean passing(Throwable fault) {
    if (fault instanceof RefusedException) return false;
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockException || t instanceof Again) return true;
      if (t instanceof SQLException s && s.getSQLState() != null) {
        return AGAIN.contains(s.getSQLState());
      }
    }
    return false;
  }

  /** The refusal or exception that a caller gets. */
  public static RuntimeException translated(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) return refused;
      if (t instanceof OptimisticLockException || t instanceof Again)
        return refusal(Refusal.Kind.STALE, "refused.stale", t);
      if (t instanceof SQLException s) return translated(s);
    }
    return fault instanceof RuntimeException r ? r : new IllegalStateException(fault);
  }

  private static RuntimeException translated(SQLException fault) {
    String state = fault.getSQLState() == null ? "08000" : fault.getSQLState();
    if (state.equals("23505")) return refusal(Refusal.Kind.CONFLICT, "refused.taken", fault);
    if (state.equals("22021")) return refusal(Refusal.Kind.INVALID, "refused.text.control", fault);
    if (state.startsWith("08") // connection
        || state.startsWith("53") // PostgreSQL: disk full, too many connections
        || state.startsWith("57P") // PostgreSQL: shutting down
        || state.startsWith("40") // still deadlocked after several tries
        || state.startsWith("XSD") // Derby: storage
        || state.startsWith("XSL") // Derby: log
        || state.startsWith("XJ")) { // Derby: database not running
      return refusal(Refusal.Kind.UNAVAILABLE, "refused.store.unavailable", fault);
    }
    return new IllegalStateException("the database refused a statement", fault);
  }

  private static RuntimeException refusal(Refusal.Kind kind, String key, Throwable cause) {
    RefusedException refused = Refusal.of(kind, key).thrown();
    refused.initCause(cause);
    return refused;
  }
}
