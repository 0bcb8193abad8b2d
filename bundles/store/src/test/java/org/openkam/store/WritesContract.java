package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeSet;
import org.openkam.store.tx.AuditChain;

abstract class WritesContract extends StoreContract {
  private static final int WRITERS = 16;
  private static final int EACH = 25;

  @Test
  void sixteenWritersCommitInOrderWithoutGapsAndTheReplayEqualsAScan() throws Exception {
    List<AccountId> hot = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      hot.add(store.accounts().create(write(), draft("Hot " + i, newKey())).value());
    }
    long start = store.log().head();
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      int seed = w;
      work.add(() -> changeAtRandom(new Random(seed), hot));
    }
    var pool = Executors.newFixedThreadPool(WRITERS);
    List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
    try {
      for (Future<List<Long>> done : pool.invokeAll(work)) numbers.addAll(done.get());
    } finally {
      pool.shutdownNow();
    }
    long head = store.log().head();
    Set<Long> distinct = new HashSet<>(numbers);
    assertThat(distinct).hasSameSizeAs(numbers);
    assertThat(distinct).hasSize((int) (head - start));
    List<ChangeSet> sets = store.log().after(start, Integer.MAX_VALUE);
    for (int i = 0; i < sets.size(); i++) {
      assertThat(sets.get(i).number()).isEqualTo(start + 1 + i);
    }
    assertThat(sets.get(sets.size() - 1).number()).isEqualTo(head);
    assertThat(replayed(start, sets)).isEqualTo(scanned(head));
  }

  private List<Long> changeAtRandom(Random random, List<AccountId> hot) throws Exception {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Thread.sleep(random.nextInt(4));
      if (random.nextInt(3) == 0) {
        numbers.add(store.accounts().create(write(), draft("New", newKey())).change());
        continue;
      }
      AccountId id = hot.get(random.nextInt(hot.size()));
      Account seen = store.accounts().account(id).orElseThrow();
      try {
        AccountDraft next = AccountDraft.named("Hot " + random.nextLong());
        numbers.add(store.accounts().update(write(), id, seen.version(), next).change());
      } catch (RefusedException e) {
        assertThat(e.first().kind()).isEqualTo(Refusal.Kind.STALE);
      }
    }
    return numbers;
  }

  /** What a book does: a scan at the start, then every change set in order. */
  private Map<Long, String> replayed(long start, List<ChangeSet> sets) {
    Map<Long, String> book = scanned(start);
    for (ChangeSet set : sets) {
      Map<Long, String> then = new HashMap<>();
      for (Change change : set.changes()) then.put(change.subject(), null);
      Map<Long, String> at = scanned(set.number());
      then.replaceAll((id, old) -> at.get(id));
      book.putAll(then);
      assertThat(book).isEqualTo(at);
    }
    return book;
  }

  private Map<Long, String> scanned(long asOf) {
    Map<Long, String> states = new HashMap<>();
    store
        .accounts()
        .scan(
            asOf,
            a ->
                assertThat(states.put(a.id().value(), a.version() + " " + a.state().name()))
                    .isNull());
    return states;
  }

  @Test
  void ofManyWithOneIdempotencyKeyOneWrites() throws Exception {
    ExternalKey key = newKey();
    Write once = Write.by(ANNA, "storm", "f");
    List<Callable<Committed<AccountId>>> work =
        Collections.nCopies(8, () -> store.accounts().create(once, draft("One", key)));
    var pool = Executors.newFixedThreadPool(8);
    Set<Committed<AccountId>> answers = new HashSet<>();
    try {
      for (Future<Committed<AccountId>> done : pool.invokeAll(work)) answers.add(done.get());
    } finally {
      pool.shutdownNow();
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  void twoMovesThatCloseACircleTogetherAreNotBothTaken() throws Exception {
    for (int round = 0; round < 5; round++) {
      AccountId a = store.accounts().create(write(), AccountDraft.named("A")).value();
      AccountId b = store.accounts().create(write(), AccountDraft.named("B")).value();
      List<Callable<Boolean>> work = List.of(() -> moves(a, "A", b), () -> moves(b, "B", a));
      var pool = Executors.newFixedThreadPool(2);
      int taken = 0;
      try {
        for (Future<Boolean> done : pool.invokeAll(work)) taken += done.get() ? 1 : 0;
      } finally {
        pool.shutdownNow();
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  private boolean moves(AccountId id, String name, AccountId under) {
    try {
      store.accounts().update(write(), id, 1, under(AccountDraft.named(name), under));
      return true;
    } catch (RefusedException e) {
      assertThat(e.first().messageKey()).isEqualTo("refused.account.cycle");
      return false;
    }
  }

  @Test
  void everyWriteHasItsAuditRowAndTheChainHolds() {
    var done = store.accounts().create(write(), draft("Audited", newKey()));
    store.transactions().note(ANNA, "export", "accounts", "12 rows\u001fforged");
    refused(() -> store.accounts().update(write(), done.value(), 7, AccountDraft.named("X")));
    List<String> actions = new ArrayList<>();
    store
        .transactions()
        .read(
            c -> {
              try (var rows = c.createStatement().executeQuery("SELECT * FROM audit ORDER BY n")) {
                String before = AuditChain.ORIGIN;
                long expected = 1;
                while (rows.next()) {
                  assertThat(rows.getLong("n")).isEqualTo(expected++);
                  before =
                      AuditChain.hash(
                          before,
                          rows.getLong("n"),
                          rows.getLong("change_n"),
                          java.time.Instant.ofEpochMilli(rows.getLong("at_ms")),
                          rows.getString("actor"),
                          rows.getString("origin"),
                          rows.getString("action"),
                          rows.getString("subject"),
                          rows.getString("detail"));
                  assertThat(rows.getString("hash")).isEqualTo(before);
                  actions.add(rows.getString("action") + " " + rows.getString("subject"));
                }
              }
              return null;
            });
    assertThat(actions)
        .endsWith("account.create account/" + done.value().value(), "export accounts");
  }

  @Test
  void entitiesAreWoven() throws Exception {
    for (String name : List.of("accounts.AccountState", "people.PersonRow", "ledger.LedgerEntry")) {
      assertThat(PersistenceWeaved.class)
          .isAssignableFrom(Class.forName("org.openkam.store." + name));
    }
  }
}
