package org.openkam.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.security.Role;
import org.openkam.api.security.User;
import org.openkam.api.store.UserStore;

/** Who somebody is now, with the rights of this moment. */
final class Actors {
  private final UserStore store;
  private final OperatorCredential operator;

  Actors(UserStore store, OperatorCredential operator) {
    this.store = store;
    this.operator = operator;
  }

  static Actor of(User user, String origin) {
    Role role = user.role();
    return new Actor(
        Actor.Kind.USER, user.id(), user.name(), role.rights(), role.clearance(), origin);
  }

  /** A token may never do more than its owner may now. */
  Optional<Actor> of(UserStore.StoredToken token, String origin) {
    return owner(token.ownerId())
        .map(owner -> narrowed(owner, token.rights(), token.clearance(), origin));
  }

  private Optional<Actor> owner(long id) {
    if (id == 0) return Optional.of(OperatorCredential.actor("")).filter(o -> operator.on());
    return store.user(id).filter(User::active).map(user -> of(user, ""));
  }

  private static Actor narrowed(
      Actor owner, Set<Right> rights, DataClass clearance, String origin) {
    Set<Right> both = EnumSet.noneOf(Right.class);
    both.addAll(rights);
    both.retainAll(owner.rights());
    DataClass lower = owner.clearedFor(clearance) ? clearance : owner.clearance();
    return new Actor(Actor.Kind.TOKEN, owner.id(), owner.name(), both, lower, origin);
  }

  Optional<Actor> refreshed(Actor actor) {
    return switch (actor.kind()) {
      case SYSTEM -> Optional.of(actor);
      case OPERATOR ->
          operator.on() ? Optional.of(OperatorCredential.actor(actor.origin())) : Optional.empty();
      case USER ->
          store.user(actor.id()).filter(User::active).map(user -> of(user, actor.origin()));
      case TOKEN ->
          owner(actor.id())
              .map(owner -> narrowed(owner, actor.rights(), actor.clearance(), actor.origin()));
    };
  }
}
