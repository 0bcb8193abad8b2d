package org.openkam.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
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

class SignInTest {
  @TempDir Path data;
  private Installation kam;

  @BeforeEach
  void start() {
    kam = new Installation(data);
  }

  private static void assertRefused(Runnable call, Refusal.Kind kind, String key) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.first().messageKey()).isEqualTo(key);
              assertThat(e.first().kind()).isEqualTo(kind);
            });
  }

  private void signIn(String name, String password) {
    kam.signIn.signIn(name, password.toCharArray(), "10.0.0.9");
  }

  private void assertWrong(String name, String password) {
    assertRefused(() -> signIn(name, password), Refusal.Kind.UNAUTHENTICATED, "security.wrong");
  }

  @Test
  void theTokenOnTheConsoleMakesTheFirstAdministratorOnce() throws IOException {
    assertThat(kam.signIn.needsSetUp()).isTrue();
    Path file = data.resolve("set-up.token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain(kam.printedToken());
    assertRefused(
        () ->
            kam.signIn.setUp("setup_x", "a", "A", Installation.PASSWORD.toCharArray(), "10.0.0.1"),
        Refusal.Kind.UNAUTHENTICATED,
        "security.setup.token");
    String token = kam.printedToken();
    Actor first = kam.administrator();
    assertThat(first.name()).isEqualTo("admin");
    assertThat(first.rights()).isEqualTo(EnumSet.allOf(Right.class));
    assertThat(kam.signIn.needsSetUp()).isFalse();
    assertThat(file).doesNotExist();
    assertRefused(
        () -> kam.signIn.setUp(token, "b", "B", Installation.PASSWORD.toCharArray(), "10.0.0.1"),
        Refusal.Kind.CONFLICT,
        "security.setup.done");
  }

  @Test
  void aWeakFirstPasswordDoesNotUseTheTokenUp() {
    assertRefused(
        () -> kam.signIn.setUp(kam.printedToken(), "admin", "A", "short".toCharArray(), "10.0.0.1"),
        Refusal.Kind.INVALID,
        "security.password.short");
    assertThat(kam.administrator().name()).isEqualTo("admin");
  }

  @Test
  void aWrongNameAWrongPasswordAndAClosedAccountAnswerAlike() {
    Actor admin = kam.administrator();
    kam.user(admin, "bo", Role.VIEWER);
    User bo = kam.store.user("bo").orElseThrow();
    kam.users.update(
        Write.by(admin), new User(bo.id(), 1, "bo", "Bo", Role.VIEWER, false, bo.language()));
    assertWrong("nobody", Installation.PASSWORD);
    assertWrong("admin", "wrong password wrong");
    assertWrong("bo", Installation.PASSWORD);
    assertWrong("", "");
    assertThat(kam.audited).filteredOn(a -> a.contains("refused")).hasSize(4);
    assertThat(String.join("\n", kam.audited)).doesNotContain(Installation.PASSWORD);
    signIn("ADMIN ", Installation.PASSWORD);
  }

  @Test
  void theFifthFailureMakesTheNextAttemptWaitLongerAndLongerButNeverForEver() {
    kam.administrator();
    for (int i = 0; i < 5; i++) assertWrong("admin", "wrong password " + i);
    assertRefused(
        () -> signIn("admin", Installation.PASSWORD), Refusal.Kind.TOO_MANY, "security.wait");
    kam.clock.pass(Duration.ofSeconds(2));
    assertWrong("admin", "wrong password again");
    kam.clock.pass(Duration.ofSeconds(1));
    assertRefused(
        () -> signIn("admin", Installation.PASSWORD), Refusal.Kind.TOO_MANY, "security.wait");
    for (int i = 0; i < 15; i++) {
      kam.clock.pass(Duration.ofMinutes(15));
      assertWrong("admin", "wrong password " + i);
    }
    kam.clock.pass(Duration.ofMinutes(15));
    signIn("admin", Installation.PASSWORD);
    assertWrong("admin", "one more is free again");
    signIn("admin", Installation.PASSWORD);
  }

  @Test
  void unknownNamesWaitLikeKnownOnes() {
    kam.administrator();
    for (int i = 0; i < 5; i++) assertWrong("ghost", "wrong password " + i);
    assertRefused(
        () -> signIn("ghost", "wrong password x"), Refusal.Kind.TOO_MANY, "security.wait");
  }

  @Test
  void whoGuessesLinksMakesNobodyElseWait() {
    kam.administrator();
    for (int i = 0; i < 30; i++) {
      String guess = "kamo_" + i;
      assertRefused(
          () -> kam.signIn.redeem(guess, "10.9.9.9"),
          Refusal.Kind.UNAUTHENTICATED,
          "security.link");
    }
    assertRefused(
        () -> kam.signIn.redeem("kamo_x", "10.9.9.8"),
        Refusal.Kind.UNAUTHENTICATED,
        "security.link");
  }

  @Test
  void anAddressThatTriesManyNamesPauses() {
    kam.administrator();
    for (int i = 0; i < 50; i++) assertWrong("name" + i, "wrong password");
    assertRefused(
        () -> signIn("admin", Installation.PASSWORD), Refusal.Kind.TOO_MANY, "security.wait");
    kam.signIn.signIn("admin", Installation.PASSWORD.toCharArray(), "10.0.0.77");
  }

  @Test
  void aLinkWorksOnceWithinTenMinutes() {
    Actor admin = kam.administrator();
    String link = kam.signIn.oneTimeToken(admin, "admin");
    assertThat(kam.signIn.redeem(link, "10.0.0.3").name()).isEqualTo("admin");
    assertRefused(
        () -> kam.signIn.redeem(link, "10.0.0.3"), Refusal.Kind.UNAUTHENTICATED, "security.link");
    String late = kam.signIn.oneTimeToken(admin, "admin");
    kam.clock.pass(Duration.ofMinutes(10));
    assertRefused(
        () -> kam.signIn.redeem(late, "10.0.0.3"), Refusal.Kind.UNAUTHENTICATED, "security.link");
    Actor viewer = kam.user(admin, "vi", Role.VIEWER);
    assertRefused(
        () -> kam.signIn.oneTimeToken(viewer, "admin"), Refusal.Kind.FORBIDDEN, "refused.right");
  }

  @Test
  void theOperatorOfAFreshInstallationMakesTheFirstAdministratorByALink() throws IOException {
    Actor operator = operator();
    String link = kam.signIn.oneTimeToken(operator, "admin");
    Actor admin = kam.signIn.redeem(link, "10.0.0.1");
    assertThat(admin.may(Right.MANAGE_USERS)).isTrue();
    assertThat(data.resolve("set-up.token")).doesNotExist();
    assertWrong("admin", "none");
    kam.users.changePassword(Write.by(admin), new char[0], Installation.PASSWORD.toCharArray());
    signIn("admin", Installation.PASSWORD);
  }

  private Actor operator() throws IOException {
    Path file = data.resolve("operator.credential");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String json = Files.readString(file);
    assertThat(json).contains("\"url\": \"http://127.0.0.1:8181\"");
    return kam.signIn.bearer(json.replaceAll("(?s).*\"token\": \"(.*?)\".*", "$1"), "rest");
  }

  @Test
  void theOperatorHasItsRoleUntilItIsSwitchedOff() throws IOException {
    Actor operator = operator();
    assertThat(operator.kind()).isEqualTo(Actor.Kind.OPERATOR);
    assertThat(operator.rights()).isEqualTo(Role.OPERATOR.rights());
    Users.Issued issued = issue(operator, Set.of(Right.READ), DataClass.C1);
    assertThat(kam.signIn.bearer(issued.secret(), "rest").rights()).containsExactly(Right.READ);
    Installation off = new Installation(data, false, kam.store);
    assertThat(data.resolve("operator.credential")).doesNotExist();
    assertThat(off.signIn.refreshed(operator)).isEmpty();
    assertRefused(
        () -> off.signIn.bearer(issued.secret(), "rest"),
        Refusal.Kind.UNAUTHENTICATED,
        "refused.token");
  }

  private Users.Issued issue(Actor by, Set<Right> rights, DataClass clearance) {
    return kam.users.issue(
        Write.by(by), "robot", rights, clearance, kam.clock.instant().plusSeconds(3600));
  }

  @Test
  void aTokenIsHashedNarrowEndsAndFollowsItsOwner() {
    Actor admin = kam.administrator();
    Actor carl = kam.user(admin, "carl", Role.CONTROLLER);
    Users.Issued issued = issue(carl, Set.of(Right.READ, Right.IMPORT), DataClass.C3);
    assertThat(issued.secret()).startsWith("kam_");
    assertThat(kam.store.tokens.values())
        .allSatisfy(t -> assertThat(t.toString()).doesNotContain(issued.secret()));
    Actor robot = kam.signIn.bearer(issued.secret(), "rest");
    assertThat(robot.rights()).containsExactlyInAnyOrder(Right.READ, Right.IMPORT);
    assertThat(robot.name()).isEqualTo("carl");
    assertRefused(
        () -> issue(carl, Set.of(Right.MANAGE_USERS), DataClass.C1),
        Refusal.Kind.FORBIDDEN,
        "security.scope");
    assertRefused(
        () -> issue(robot, Set.of(Right.SCORE), DataClass.C1),
        Refusal.Kind.FORBIDDEN,
        "security.scope");
    User now = kam.store.user("carl").orElseThrow();
    kam.users.update(
        Write.by(admin), new User(now.id(), 1, "carl", "C", Role.VIEWER, true, now.language()));
    Actor narrowed = kam.signIn.bearer(issued.secret(), "rest");
    assertThat(narrowed.rights()).containsExactly(Right.READ);
    assertThat(narrowed.clearance()).isEqualTo(DataClass.C1);
    assertThat(kam.signIn.refreshed(robot).orElseThrow().rights()).containsExactly(Right.READ);
    assertThat(kam.signIn.refreshed(carl).orElseThrow().may(Right.IMPORT)).isFalse();
    kam.clock.pass(Duration.ofHours(1));
    assertRefused(
        () -> kam.signIn.bearer(issued.secret(), "rest"),
        Refusal.Kind.UNAUTHENTICATED,
        "refused.token");
  }

  @Test
  void aRevokedTokenIsOverAtOnceAndForeignOnesCannotBeRevoked() {
    Actor admin = kam.administrator();
    Actor carl = kam.user(admin, "carl", Role.CONTROLLER);
    Actor dora = kam.user(admin, "dora", Role.CONTROLLER);
    Users.Issued issued = issue(carl, Set.of(Right.READ), DataClass.C1);
    assertThat(kam.users.tokens(dora)).isEmpty();
    assertRefused(
        () -> kam.users.revoke(Write.by(dora), issued.token().id()),
        Refusal.Kind.NOT_FOUND,
        "refused.token.unknown");
    kam.users.revoke(Write.by(carl), issued.token().id());
    assertRefused(
        () -> kam.signIn.bearer(issued.secret(), "rest"),
        Refusal.Kind.UNAUTHENTICATED,
        "refused.token");
  }

  @Test
  void aClosedAccountMayNoLongerAct() {
    Actor admin = kam.administrator();
    Actor bo = kam.user(admin, "bo", Role.ACCOUNT_MANAGER);
    User now = kam.store.user("bo").orElseThrow();
    kam.users.update(
        Write.by(admin), new User(now.id(), 1, "bo", "Bo", now.role(), false, now.language()));
    assertThat(kam.signIn.refreshed(bo)).isEmpty();
    assertThat(kam.signIn.refreshed(admin)).isPresent();
  }
}
