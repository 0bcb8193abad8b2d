package org.openkam.store.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
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
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.Change;
import org.openkam.api.store.UserStore.StoredToken;
import org.openkam.store.TestStore;
import org.openkam.store.audit.ChainedAudit;
import org.openkam.store.changes.JdbcChangeLog;

/** Users and tokens, on any database. */
abstract class UserStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-31T10:11:12.345Z");

  TestStore store;
  StoredUsers users;

  abstract TestStore open(Path folder);

  @BeforeEach
  void begin(@TempDir Path folder) {
    store = open(folder);
    users = new StoredUsers(store.transactions());
  }

  @AfterEach
  void end() {
    store.close();
  }

  private static Write write() {
    return Write.by(Actor.system("security", "test"));
  }

  private User create(String name, String hash) {
    return users
        .create(
            write(),
            new User(0, 0, name, "安娜 " + name, Role.CONTROLLER, true, Optional.of("zh")),
            hash)
        .value();
  }

  private static void refused(Refusal.Kind kind, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.first().kind()).isEqualTo(kind));
  }

  @Test
  void usersComeBackByNameAndId() {
    User bob = create("bob", "h2");
    User ann = create("ann", null);
    assertThat(bob)
        .isEqualTo(
            new User(bob.id(), 1, "bob", "安娜 bob", Role.CONTROLLER, true, Optional.of("zh")));
    store.reopen();
    users = new StoredUsers(store.transactions());
    assertThat(users.users()).containsExactly(ann, bob);
    assertThat(users.user("bob")).contains(bob);
    assertThat(users.user(ann.id())).contains(ann);
    assertThat(users.user("eve")).isEmpty();
    assertThat(users.user(-1)).isEmpty();
    assertThat(users.passwordHash(bob.id())).contains("h2");
    assertThat(users.passwordHash(ann.id())).isEmpty();
    assertThat(users.passwordHash(-1)).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    User ann = create("ann", "h");
    refused(Refusal.Kind.CONFLICT, () -> create("ann", "h"));
    User bob = create("bob", "h");
    refused(
        Refusal.Kind.CONFLICT,
        () ->
            users.update(
                write(), new User(bob.id(), 1, "ann", "Bob", Role.VIEWER, true, Optional.empty())));
    assertThat(users.users()).containsExactly(ann, bob);
  }

  @Test
  void whoDidNotReadTheLastChangeIsStale() {
    User ann = create("ann", "h");
    User viewer = new User(ann.id(), 1, "ann", "Ann", Role.VIEWER, false, Optional.empty());
    var changed = users.update(write(), viewer);
    assertThat(changed.value())
        .isEqualTo(new User(ann.id(), 2, "ann", "Ann", Role.VIEWER, false, Optional.empty()));
    assertThat(users.user(ann.id())).contains(changed.value());
    refused(Refusal.Kind.STALE, () -> users.update(write(), viewer));
    refused(
        Refusal.Kind.NOT_FOUND,
        () ->
            users.update(write(), new User(-1, 1, "x1", "X", Role.VIEWER, true, Optional.empty())));
    assertThat(new JdbcChangeLog(store.transactions()).after(changed.change() - 1, 1))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.changes())
                    .containsExactly(new Change(Change.Kind.USER, ann.id(), 0, "")));
  }

  @Test
  void aPasswordIsReplacedAndNeverAudited() {
    User ann = create("ann", "first-hash");
    users.setPassword(write(), ann.id(), "second-hash");
    assertThat(users.passwordHash(ann.id())).contains("second-hash");
    refused(Refusal.Kind.NOT_FOUND, () -> users.setPassword(write(), -1, "h"));
    List<AuditTrail.Entry> entries = new ChainedAudit(store.transactions()).newest(10);
    assertThat(entries)
        .extracting(AuditTrail.Entry::action)
        .containsExactly("user.password", "user.create");
    assertThat(entries).extracting(AuditTrail.Entry::subject).containsOnly("user/" + ann.id());
    assertThat(entries.toString()).doesNotContain("hash").doesNotContain("安娜");
  }

  @Test
  void theSameRequestCreatesOnce() {
    Write once = Write.by(Actor.system("security", "test"), "key", "print");
    User ann = new User(0, 0, "ann", "Ann", Role.VIEWER, true, Optional.empty());
    var first = users.create(once, ann, "h");
    assertThat(users.create(once, ann, "h")).isEqualTo(first);
    assertThat(users.users()).hasSize(1);
  }

  @Test
  void tokensAreFoundByTheHashOfTheirSecret() {
    User ann = create("ann", "h");
    StoredToken token = add(ann.id(), "hash-1");
    StoredToken operators = add(0, "hash-2");
    assertThat(token.token().owner()).isEqualTo("ann");
    assertThat(token.token().expires()).isEqualTo(NOW.plusSeconds(60));
    assertThat(token.rights()).containsExactlyInAnyOrder(Right.READ, Right.SCORE);
    assertThat(token.clearance()).isEqualTo(DataClass.C2);
    store.reopen();
    users = new StoredUsers(store.transactions());
    assertThat(users.token("hash-1")).contains(token);
    assertThat(users.token("hash-3")).isEmpty();
    assertThat(users.tokens(ann.id())).containsExactly(token);
    assertThat(users.tokens(0)).containsExactly(token, operators);
    assertThat(new ChainedAudit(store.transactions()).newest(10).toString())
        .doesNotContain("hash-");
  }

  @Test
  void aRevokedTokenSaysSo() {
    StoredToken token = add(create("ann", "h").id(), "hash-1");
    long id = token.token().id();
    assertThat(users.revoke(write(), id).value()).isEqualTo(id);
    assertThat(users.token("hash-1").orElseThrow().token().revoked()).isTrue();
    refused(Refusal.Kind.NOT_FOUND, () -> users.revoke(write(), -1));
  }

  @Test
  void aUseIsNotedAtMostOnceAMinuteAndIsNoChange() {
    StoredToken token = add(create("ann", "h").id(), "hash-1");
    long id = token.token().id();
    long head = new JdbcChangeLog(store.transactions()).head();
    assertThat(token.token().lastUsed()).isEmpty();
    for (int second : new int[] {0, 59, 60, 61}) {
      users.used(id, NOW.plusSeconds(second));
      int noted = second < 60 ? 0 : 60;
      assertThat(users.token("hash-1").orElseThrow().token().lastUsed())
          .contains(NOW.plusSeconds(noted));
    }
    assertThat(new JdbcChangeLog(store.transactions()).head()).isEqualTo(head);
  }

  private StoredToken add(long owner, String hash) {
    return users
        .addToken(
            write(),
            "label",
            owner,
            Set.of(Right.READ, Right.SCORE),
            DataClass.C2,
            hash,
            NOW.plusSeconds(60))
        .value();
  }
}
