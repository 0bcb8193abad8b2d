package org.openkam.security;

import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.security.Role;

/** Nobody gives away more than it has. */
final class Scope {
  private Scope() {}

  static void demand(Actor actor, Right right) {
    if (!actor.may(right)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.right", right.name()).thrown();
    }
  }

  static void demandWithin(Actor actor, Role role) {
    demandWithin(actor, role.rights(), role.clearance());
  }

  static void demandWithin(Actor actor, Set<Right> rights, DataClass clearance) {
    if (!actor.rights().containsAll(rights) || !actor.clearedFor(clearance)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "security.scope").thrown();
    }
  }
}
