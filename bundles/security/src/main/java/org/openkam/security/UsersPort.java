package org.openkam.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.Role;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.UserStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users and tokens. Every change is audited by the write itself. */
@Component
public final class UsersPort implements Users {
  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final Vault vault;
  private final UserStore store;
  private final AuditTrail audit;

  @Activate
  public UsersPort(@Reference Vault vault, @Reference AuditTrail audit) {
    this.vault = vault;
    this.store = vault.users;
    this.audit = audit;
  }

  @Override
  public List<User> list(Actor actor) {
    Scope.demand(actor, Right.MANAGE_USERS);
    return store.users();
  }

  @Override
  public Committed<User> create(
      Write write,
      String name,
      String displayName,
      Role role,
      char[] password,
      Optional<String> language) {
    Scope.demand(write.actor(), Right.MANAGE_USERS);
    Scope.demandWithin(write.actor(), role);
    String plain = UserNames.checked(name);
    PasswordRules.check(password, plain);
    String hash = vault.lane.run(() -> PasswordHash.of(password));
    Arrays.fill(password, '\0');
    String display = UserNames.display(displayName, plain);
    return store.create(write, new User(0, 0, plain, display, role, true, language), hash);
  }

  @Override
  public synchronized Committed<User> update(Write write, User user) {
    Scope.demand(write.actor(), Right.MANAGE_USERS);
    User present = present(user.id());
    // neither raise somebody above oneself nor change somebody who is
    Scope.demandWithin(write.actor(), user.role());
    Scope.demandWithin(write.actor(), present.role());
    if (administers(present) && !administers(user) && lastAdministrator(present)) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "security.user.last").thrown();
    }
    String display = UserNames.display(user.displayName(), present.name());
    // the name stays: the audit trail, owners and jobs refer to it
    return store.update(
        write,
        new User(
            present.id(),
            user.version(),
            present.name(),
            display,
            user.role(),
            user.active(),
            user.language()));
  }

  private User present(long id) {
    return store
        .user(id)
        .orElseThrow(
            () ->
                Refusal.of(Refusal.Kind.NOT_FOUND, "refused.user.unknown", Long.toString(id))
                    .thrown());
  }

  private static boolean administers(User user) {
    return user.active() && user.role() == Role.ADMINISTRATOR;
  }

  private boolean lastAdministrator(User user) {
    return store.users().stream().noneMatch(u -> u.id() != user.id() && administers(u));
  }

  @Override
  public void changePassword(Write write, char[] old, char[] fresh) {
    Actor actor = write.actor();
    if (actor.kind() != Actor.Kind.USER) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "security.password.own").thrown();
    }
    User user = present(actor.id());
    // a stolen session must not try out passwords
    vault.attempts.demandNoWait(user.name(), actor.origin());
    String kept = store.passwordHash(user.id()).orElse(PasswordHash.NONE);
    boolean right =
        kept.equals(PasswordHash.NONE)
            || PasswordRules.possible(old) && vault.lane.run(() -> PasswordHash.matches(old, kept));
    if (!right) {
      vault.attempts.failed(user.name(), actor.origin());
      audit.note(actor, "password.change", "user:" + user.name(), "refused");
      throw Refusal.invalid("old", "security.password.wrong").thrown();
    }
    PasswordRules.check(fresh, user.name());
    String hash = vault.lane.run(() -> PasswordHash.of(fresh));
    if (old != null) Arrays.fill(old, '\0');
    Arrays.fill(fresh, '\0');
    store.setPassword(write, user.id(), hash);
  }

  @Override
  public Issued issue(
      Write write, String label, Set<Right> rights, DataClass clearance, Instant expires) {
    Actor actor = write.actor();
    if (actor.kind() == Actor.Kind.SYSTEM) throw forbidden();
    if (rights.isEmpty()) throw Refusal.invalid("rights", "security.token.rights").thrown();
    Scope.demandWithin(actor, rights, clearance);
    String name = label == null ? "" : label.strip();
    if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("label", "security.token.label").thrown();
    }
    Instant now = vault.clock.instant();
    if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_LIFE))) {
      throw Refusal.invalid("expires", "security.token.expires", LONGEST_LIFE.toDays()).thrown();
    }
    String secret = Secrets.fresh("kam_");
    UserStore.StoredToken stored =
        store
            .addToken(write, name, actor.id(), rights, clearance, Secrets.hash(secret), expires)
            .value();
    // a repetition answers the first token, whose secret nobody knows any more
    if (!Secrets.same(stored.hash(), Secrets.hash(secret))) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "security.token.shown").thrown();
    }
    return new Issued(stored.token(), secret);
  }

  @Override
  public List<Token> tokens(Actor actor) {
    boolean all = actor.may(Right.MANAGE_USERS);
    return store.tokens(all ? 0 : actor.id()).stream()
        .filter(t -> all || t.ownerId() == actor.id() && actor.kind() != Actor.Kind.SYSTEM)
        .map(UserStore.StoredToken::token)
        .toList();
  }

  @Override
  public void revoke(Write write, long tokenId) {
    // a foreign token and one that is not there answer alike
    boolean visible = tokens(write.actor()).stream().anyMatch(t -> t.id() == tokenId);
    if (!visible) {
      throw Refusal.of(Refusal.Kind.NOT_FOUND, "refused.token.unknown", tokenId).thrown();
    }
    store.revoke(write, tokenId);
  }

  private static RefusedException forbidden() {
    return Refusal.of(Refusal.Kind.FORBIDDEN, "security.scope").thrown();
  }
}
