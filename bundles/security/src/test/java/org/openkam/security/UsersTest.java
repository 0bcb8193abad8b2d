package org.openkam.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.Role;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;

class UsersTest {
  @TempDir Path data;
  private Installation kam;
  private Actor admin;

  @BeforeEach
  void start() {
    kam = new Installation(data);
    admin = kam.administrator();
  }

  private static void assertRefused(Runnable call, Refusal.Kind kind) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.first().kind()).isEqualTo(kind));
  }

  private void create(Actor by, String name, Role role, String password) {
    kam.users.create(Write.by(by), name, name, role, password.toCharArray(), Optional.of("zh"));
  }

  /** One's own tokens are a matter of their owner, who may have none. */
  @Test
  void everyMethodRefusesAnActorWithoutRights() throws Exception {
    Actor powerless = new Actor(Actor.Kind.TOKEN, 99, "nobody", Set.of(), DataClass.C4, "test");
    for (Method method : Users.class.getMethods()) {
      if (method.getName().equals("tokens")) {
        assertThat(kam.users.tokens(powerless)).isEmpty();
        continue;
      }
      Object[] arguments =
          Arrays.stream(method.getParameterTypes()).map(t -> argument(t, powerless)).toArray();
      try {
        method.invoke(kam.users, arguments);
        fail(method + " let somebody without rights pass");
      } catch (InvocationTargetException e) {
        assertThat(e.getCause()).as(method.getName()).isInstanceOf(RefusedException.class);
        assertThat(((RefusedException) e.getCause()).first().kind())
            .as(method.getName())
            .isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);
      }
    }
  }

  private static Object argument(Class<?> type, Actor actor) {
    if (type == Actor.class) return actor;
    if (type == Write.class) return Write.by(actor);
    if (type == String.class) return "x";
    if (type == long.class) return 1L;
    if (type == Set.class) return EnumSet.allOf(Right.class);
    if (type == DataClass.class) return DataClass.C3;
    if (type == Role.class) return Role.VIEWER;
    if (type == Instant.class) return Instant.MAX;
    if (type == char[].class) return new char[] {'x'};
    if (type == Optional.class) return Optional.empty();
    return null;
  }

  @Test
  void aUserHasAPlainNameAndAPasswordThatIsKeptHashed() {
    create(admin, "Bo.Li@example.com", Role.VIEWER, Installation.PASSWORD);
    User bo = kam.store.user("bo.li@example.com").orElseThrow();
    assertThat(kam.store.hashes.get(bo.id())).startsWith("$argon2id$");
    for (String name : new String[] {"x", "a b", "operator", "<script>", "x".repeat(61), ""}) {
      assertRefused(
          () -> create(admin, name, Role.VIEWER, Installation.PASSWORD), Refusal.Kind.INVALID);
    }
    assertRefused(() -> create(admin, "cy", Role.VIEWER, "password1234"), Refusal.Kind.INVALID);
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    Users.Issued narrow =
        kam.users.issue(
            Write.by(admin),
            "hr",
            Set.of(Right.MANAGE_USERS, Right.READ),
            DataClass.C1,
            kam.clock.instant().plusSeconds(60));
    Actor robot = kam.signIn.bearer(narrow.secret(), "rest");
    assertRefused(
        () -> create(robot, "evil", Role.ADMINISTRATOR, Installation.PASSWORD),
        Refusal.Kind.FORBIDDEN);
    assertRefused(() -> kam.signIn.oneTimeToken(robot, "admin"), Refusal.Kind.FORBIDDEN);
    User first = kam.store.user("admin").orElseThrow();
    assertRefused(() -> kam.users.update(Write.by(robot), first), Refusal.Kind.FORBIDDEN);
    create(robot, "vi", Role.VIEWER, Installation.PASSWORD);
    assertThat(kam.store.user("vi")).isPresent();
  }

  @Test
  void theLastAdministratorStays() {
    User first = kam.store.user("admin").orElseThrow();
    User closed =
        new User(first.id(), 1, "admin", "A", Role.ADMINISTRATOR, false, Optional.empty());
    assertRefused(() -> kam.users.update(Write.by(admin), closed), Refusal.Kind.CONFLICT);
    create(admin, "second", Role.ADMINISTRATOR, Installation.PASSWORD);
    assertThat(kam.users.update(Write.by(admin), closed).value().active()).isFalse();
  }

  @Test
  void aPasswordIsChangedByWhoKnowsItOnly() {
    char[] fresh = "another good sentence".toCharArray();
    assertRefused(
        () -> kam.users.changePassword(Write.by(admin), "wrong".toCharArray(), fresh.clone()),
        Refusal.Kind.INVALID);
    kam.users.changePassword(Write.by(admin), Installation.PASSWORD.toCharArray(), fresh.clone());
    assertThat(kam.signIn.signIn("admin", fresh.clone(), "10.0.0.5").name()).isEqualTo("admin");
    for (int i = 0; i < 5; i++) {
      assertRefused(
          () -> kam.users.changePassword(Write.by(admin), "wrong".toCharArray(), fresh.clone()),
          Refusal.Kind.INVALID);
    }
    assertRefused(
        () -> kam.users.changePassword(Write.by(admin), "wrong".toCharArray(), fresh.clone()),
        Refusal.Kind.TOO_MANY);
  }

  @Test
  void aTokenLastsAtMostAYear() {
    assertRefused(
        () ->
            kam.users.issue(
                Write.by(admin),
                "x",
                Set.of(Right.READ),
                DataClass.C1,
                kam.clock.instant().plusSeconds(367L * 86_400)),
        Refusal.Kind.INVALID);
  }
}
