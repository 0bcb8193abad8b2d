package org.openkam.api;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Who does something. Every call of a port carries one; a call without an actor is refused.
 *
 * @param kind what sort of actor this is
 * @param id the user's id, 0 for a system actor or the operator
 * @param name the sign-in name, or {@code module: reason} for a system actor; written to the audit
 *     trail
 * @param rights what the actor may do
 * @param clearance the most sensitive class of data the actor may read in full; above it values are
 *     masked
 * @param origin where the call comes from (address, "console", module name); written to the audit
 *     trail
 */
public record Actor(
    Kind kind, long id, String name, Set<Right> rights, DataClass clearance, String origin) {

  /** The sorts of actor. */
  public enum Kind {
    /** A signed-in person. */
    USER,
    /** A program with a bearer token. */
    TOKEN,
    /** The operating-system owner of the installation at the command line. */
    OPERATOR,
    /** Work that the platform or a module does by itself. */
    SYSTEM
  }

  /** Checks and copies. */
  public Actor {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(clearance, "clearance");
    Objects.requireNonNull(origin, "origin");
    if (name == null || name.isBlank()) throw new IllegalArgumentException("an actor has a name");
    rights = Set.copyOf(rights);
  }

  /** The actor of background work: all business rights, no administration, clearance C2. */
  public static Actor system(String module, String reason) {
    return new Actor(
        Kind.SYSTEM,
        0,
        module + ": " + reason,
        EnumSet.of(Right.READ, Right.WRITE, Right.IMPORT, Right.SCORE, Right.COMPANY_FIGURES),
        DataClass.C2,
        module);
  }

  /** True when the actor has the right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** True when values of this class may be shown in full. */
  public boolean clearedFor(DataClass dataClass) {
    return clearance.compareTo(dataClass) >= 0;
  }

  /**
   * Refuses unless the actor has the right.
   *
   * @throws RefusedException of kind FORBIDDEN
   */
  public void demand(Right right) {
    if (!may(right))
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.right", right.name()).thrown();
  }
}
