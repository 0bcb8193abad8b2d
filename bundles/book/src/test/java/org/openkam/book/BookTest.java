package org.openkam.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.book.Book;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Value;
import org.openkam.api.value.Window;
import org.openkam.book.fake.FakeStore;
import org.openkam.book.fake.SalesFacts;

class BookTest {
  private static final ExternalKey KEY = new ExternalKey("erp", "C-1");
  private final FakeStore store = new FakeStore();
  private final SalesFacts facts = new SalesFacts("");

  private long account(String name, ExternalKey... keys) {
    synchronized (store) {
      return store.accounts.create(
          new AccountDraft(name, Optional.empty(), Optional.empty(), Set.of(keys), Map.of()));
    }
  }

  private void post(long revenue) {
    synchronized (store) {
      store.ledger.post(
          new LedgerRow(0, 0, 0, 20_000, 10_000, revenue, Amounts.MISSING, 0, 0, "CNY"), KEY, 0);
    }
  }

  private static Page page(ColumnarBook book, Filter filter, String search, String... columns) {
    return book.query(
            Opened.ACTOR,
            new Query(
                filter,
                search,
                List.of(),
                0,
                100,
                List.of(columns),
                List.of(),
                OptionalLong.empty()))
        .value();
  }

  private static Value money(String amount) {
    return new Value.Money(new BigDecimal(amount));
  }

  private static ColumnInfo info(ColumnarBook book, String name) {
    return book.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Refusal refusal(Runnable call) {
    try {
      call.run();
    } catch (RefusedException e) {
      return e.first();
    }
    throw new AssertionError("not refused");
  }

  @Test
  void searchFindsChinesePartsWhateverTheCaseAndWidth() {
    account("上海精密机械（集团）有限公司");
    account("ＡＢＣ Trading", new ExternalKey("erp", "Ｘ-77"));
    account("Other");
    try (Opened o = new Opened(store)) {
      assertThat(page(o.book, Filter.everything(), "精密机械(集团", "name").rows()).hasSize(1);
      assertThat(page(o.book, Filter.everything(), "abc t", "name").rows()).hasSize(1);
      assertThat(page(o.book, Filter.everything(), "x-7", "key").rows()).hasSize(1);
      assertThat(page(o.book, Filter.everything(), "g\no", "key").rows()).isEmpty();
    }
  }

  @Test
  void aTransactionIsSeenWithItsFactsAsSoonAsItsChangeSetIs() {
    account("A", KEY);
    try (Opened o = new Opened(store, facts)) {
      post(1_230_000);
      o.await();
      assertThat(page(o.book, Filter.everything(), "", "revenue", "orders").rows().get(0).cells())
          .containsExactly(money("123.0000"), Value.of(1));
      assertThat(o.book.loading()).isEqualTo(new Book.Loading(1, 1, ""));
    }
  }

  @Test
  void columnsOfAProviderThatGoesStayAsTheyWereAndSaySinceWhen() {
    long a = account("A", KEY);
    account("B");
    try (Opened o = new Opened(store, facts)) {
      post(1_000_000);
      o.await();
      o.book.removeFacts(facts);
      assertThat(info(o.book, "revenue").suspendedSince()).contains(LocalDate.of(2026, 3, 4));
      post(5_000_000);
      synchronized (store) {
        // everything is read anew, the frozen column is kept
        store.ledger.undo(store.accounts.importAll(Map.of(), List.of(AccountDraft.named("C"))));
      }
      o.await();
      Filter frozen = new Filter.Compare("revenue", Filter.Op.EQ, money("100"));
      assertThat(page(o.book, frozen, "").rows().get(0).id().value()).isEqualTo(a);
      assertThat(o.book.<Map<?, ?>>read(v -> v.facts(List.of("revenue"), all()))).isEmpty();
      o.book.addFacts(facts);
      Opened.until(() -> info(o.book, "revenue").suspendedSince().isEmpty());
      assertThat(page(o.book, Filter.everything(), "", "revenue").rows().get(0).cells())
          .containsExactly(money("600.0000"));
    }
  }

  private static Window all() {
    return new Window(LocalDate.MIN, LocalDate.of(2100, 1, 1));
  }

  @Test
  void aProviderThatFailsSuspendsItsOwnColumnsOnly() {
    account("A", KEY);
    SalesFacts other = new SalesFacts("_2");
    try (Opened o = new Opened(store, facts, other)) {
      post(1_000_000);
      o.await();
      facts.fails = true;
      post(1_000_000);
      o.await();
      assertThat(info(o.book, "revenue").suspendedSince()).isPresent();
      assertThat(info(o.book, "revenue_2").suspendedSince()).isEmpty();
      assertThat(
              page(o.book, Filter.everything(), "", "revenue", "revenue_2").rows().get(0).cells())
          .containsExactly(money("100.0000"), money("200.0000"));
    }
  }

  @Test
  void scoresStandStillWhileThereIsNoEngine() {
    long a = account("A");
    synchronized (store) {
      store.system.primary("m1");
      store.runs.store("m1", all(), Map.of(a, 40.0));
      store.runs.store("m1", all(), Map.of(a, 90.5));
    }
    ScoringEngine engine =
        (ScoringEngine)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScoringEngine.class},
                (p, m, args) -> m.getName().equals("equals") ? p == args[0] : null);
    try (Opened o = new Opened(store)) {
      assertThat(info(o.book, "score.m1").suspendedSince()).contains(LocalDate.EPOCH);
      o.book.addEngine(engine);
      assertThat(info(o.book, "score").suspendedSince()).isEmpty();
      o.book.removeEngine(engine);
      assertThat(info(o.book, "grade").suspendedSince()).contains(LocalDate.of(2026, 3, 4));
      assertThat(
              page(
                      o.book,
                      new Filter.Compare("grade", Filter.Op.EQ, Value.of("Core")),
                      "",
                      "score",
                      "scoreChange")
                  .rows()
                  .get(0)
                  .cells())
          .containsExactly(Value.of(new BigDecimal("90.5")), Value.of(new BigDecimal("50.5")));
    }
  }

  @Test
  void whatCannotBeFollowedIsToldAndReadAnewOnceItCan() {
    account("A", KEY);
    try (Opened o = new Opened(store, facts)) {
      store.broken = new IllegalStateException("on purpose");
      post(1_000_000);
      o.await();
      store.broken = null;
      assertThat(page(o.book, Filter.everything(), "", "revenue").rows().get(0).cells())
          .containsExactly(money("100.0000"));
      Opened.until(() -> o.book.loading().failure().isEmpty());
    }
  }

  @Test
  void waitingEndsWithTheChangeOrWithTheTime() {
    try (Opened o = new Opened(store)) {
      assertThat(o.book.await(1, Duration.ofMillis(50))).isFalse();
      Query late =
          new Query(
              Filter.everything(), "", List.of(), 0, 1, List.of(), List.of(), OptionalLong.of(1));
      assertThat(refusal(() -> o.book.query(Opened.ACTOR, late)).kind())
          .isEqualTo(Refusal.Kind.UNAVAILABLE);
      account("A");
      // no hint: as if another node had written
      assertThat(o.book.query(Opened.ACTOR, late).asOf()).isEqualTo(1);
    }
  }

  @Test
  void anUnknownColumnIsRefusedByName() {
    try (Opened o = new Opened(store)) {
      Refusal sort = refusal(() -> o.book.query(Opened.ACTOR, Query.top(1, "nothing", List.of())));
      assertThat(sort.kind()).isEqualTo(Refusal.Kind.INVALID);
      assertThat(sort.arguments()).containsExactly("nothing");
      Filter wrong = new Filter.Compare("name", Filter.Op.GT, Value.of("a"));
      assertThat(refusal(() -> page(o.book, wrong, "")).field()).isEqualTo("name");
      Filter type = new Filter.Compare("id", Filter.Op.EQ, Value.of("a"));
      assertThat(refusal(() -> page(o.book, type, "")).field()).isEqualTo("id");
    }
  }

  @Test
  void whoMayNotReadSeesNoAccount() {
    account("A");
    Actor nobody =
        new Actor(Actor.Kind.USER, 2, "bob", EnumSet.noneOf(Right.class), DataClass.C0, "test");
    try (Opened o = new Opened(store)) {
      Page page = o.book.query(nobody, Query.top(10, "name", List.of())).value();
      assertThat(page.rows()).isEmpty();
      assertThat(page.all()).isZero();
    }
  }

  @Test
  void filesAreForTheirOwnerAloneAndGoWithTheBook() throws Exception {
    account("A", KEY);
    post(1);
    Opened o = new Opened(store);
    try (Stream<Path> all = Files.walk(o.folder.resolve("book"))) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(7);
      for (Path f : files) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
            .isEqualTo("rw-------");
      }
    }
    o.book.close();
    try (Stream<Path> left = Files.walk(o.folder.resolve("book"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(o.book.ready()).isFalse();
    assertThatThrownBy(() -> page(o.book, Filter.everything(), ""))
        .isInstanceOf(RefusedException.class);
    o.close();
  }
}
