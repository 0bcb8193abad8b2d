package org.openkam.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.Role;
import org.openkam.api.security.SignIn;
import org.openkam.api.security.User;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.UserStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns proofs into actors. A wrong name, a wrong password and a closed account answer alike. */
@Component
public final class SignInPort implements SignIn {
  private final Vault vault;
  private final UserStore users;
  private final AuditTrail audit;
  private final String nobody;

  @Activate
  public SignInPort(@Reference Vault vault, @Reference AuditTrail audit) {
    this.vault = vault;
    this.users = vault.users;
    this.audit = audit;
    // compared with where there is no user: the time of the answer must not tell
    this.nobody = PasswordHash.of(Secrets.fresh("").toCharArray());
  }

  @Override
  public boolean needsSetUp() {
    return users.users().isEmpty();
  }

  @Override
  public synchronized Actor setUp(
      String token, String name, String displayName, char[] password, String origin) {
    vault.attempts.demandNoWait("", origin);
    if (!needsSetUp()) throw Refusal.of(Refusal.Kind.CONFLICT, "security.setup.done").thrown();
    if (!vault.setUpToken.matches(token)) {
      vault.attempts.failed("", origin);
      audit.note(visitor(origin), "set-up", "", "refused");
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "security.setup.token").thrown();
    }
    String plain = UserNames.checked(name);
    PasswordRules.check(password, plain);
    String hash = vault.lane.run(() -> PasswordHash.of(password));
    Arrays.fill(password, '\0');
    return firstAdministrator(plain, UserNames.display(displayName, plain), hash, origin);
  }

  private Actor firstAdministrator(String name, String display, String hash, String origin) {
    User first = new User(0, 0, name, display, Role.ADMINISTRATOR, true, Optional.empty());
    User made = users.create(Write.by(visitor(origin)), first, hash).value();
    vault.setUpToken.used();
    return Actors.of(made, origin);
  }

  @Override
  public Actor signIn(String name, char[] password, String origin) {
    String plain = UserNames.plain(name);
    vault.attempts.demandNoWait(plain, origin);
    Optional<User> user = plain.length() > 60 ? Optional.empty() : users.user(plain);
    String kept = user.flatMap(u -> users.passwordHash(u.id())).orElse(PasswordHash.NONE);
    boolean none = kept.equals(PasswordHash.NONE);
    boolean right =
        PasswordRules.possible(password)
            && vault.lane.run(() -> PasswordHash.matches(password, none ? nobody : kept));
    if (password != null) Arrays.fill(password, '\0');
    if (!right || none || !user.get().active()) {
      vault.attempts.failed(plain, origin);
      audit.note(visitor(origin), "sign-in", subject(plain), "refused");
      throw wrong();
    }
    vault.attempts.succeeded(plain);
    Actor actor = Actors.of(user.get(), origin);
    audit.note(actor, "sign-in", subject(plain), "password");
    return actor;
  }

  @Override
  public Actor redeem(String oneTimeToken, String origin) {
    vault.attempts.demandNoWait("", origin);
    Optional<User> user =
        vault.links.redeem(oneTimeToken).flatMap(users::user).filter(User::active);
    if (user.isEmpty()) {
      vault.attempts.failed("", origin);
      audit.note(visitor(origin), "sign-in", "", "link refused");
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "security.link").thrown();
    }
    Actor actor = Actors.of(user.get(), origin);
    audit.note(actor, "sign-in", subject(actor.name()), "link");
    return actor;
  }

  @Override
  public Actor bearer(String token, String origin) {
    if (token == null || token.length() > 200) throw noToken();
    if (vault.operator.matches(token)) return OperatorCredential.actor(origin);
    UserStore.StoredToken stored =
        users.token(Secrets.hash(token)).orElseThrow(SignInPort::noToken);
    boolean over = !vault.clock.instant().isBefore(stored.token().expires());
    if (over || stored.token().revoked()) throw noToken();
    Actor actor = vault.actors.of(stored, origin).orElseThrow(SignInPort::noToken);
    users.used(stored.token().id(), vault.clock.instant());
    return actor;
  }

  @Override
  public Optional<Actor> refreshed(Actor actor) {
    return vault.actors.refreshed(actor);
  }

  @Override
  public synchronized String oneTimeToken(Actor actor, String userName) {
    if (actor.kind() != Actor.Kind.OPERATOR && !actor.may(Right.MANAGE_USERS)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.right", Right.MANAGE_USERS.name()).thrown();
    }
    String plain = UserNames.plain(userName);
    // who owns the installation could as well read the set-up token from its console
    if (actor.kind() == Actor.Kind.OPERATOR && needsSetUp()) {
      String name = UserNames.checked(plain);
      firstAdministrator(name, name, PasswordHash.NONE, actor.origin());
    }
    User user =
        users
            .user(plain)
            .filter(User::active)
            .orElseThrow(
                () -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.user.unknown", plain).thrown());
    if (actor.kind() != Actor.Kind.OPERATOR) Scope.demandWithin(actor, user.role());
    audit.note(actor, "sign-in.link", subject(plain), "");
    return vault.links.issue(plain);
  }

  private static String subject(String name) {
    return "user:" + (name.length() > 60 ? name.substring(0, 60) : name);
  }

  /** Whoever stands at the door. */
  private static Actor visitor(String origin) {
    return new Actor(Actor.Kind.SYSTEM, 0, "security: sign-in", Set.of(), DataClass.C0, origin);
  }

  private static RefusedException wrong() {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "security.wrong").thrown();
  }

  private static RefusedException noToken() {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "refused.token").thrown();
  }
}
