package org.openkam.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.book.Sort;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Value;
import org.openkam.book.fake.FakeStore;
import org.openkam.book.fake.SalesFacts;

class ReadersTest {
  private final FakeStore store = new FakeStore();

  private ExternalKey account(int i) {
    ExternalKey key = new ExternalKey("erp", "K" + i);
    synchronized (store) {
      store.accounts.create(
          new AccountDraft("n" + i, Optional.empty(), Optional.empty(), Set.of(key), Map.of()));
    }
    return key;
  }

  @Test
  void readersSeeWholeChangeSetsWhileOthersWrite() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try (Opened o = new Opened(store, 40, new SalesFacts(""))) {
      List<Future<Long>> reads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Long> reader =
            () -> {
              long times = 0;
              for (long before = 0; !done.get(); times++) before = o.book.read(before(before));
              return times;
            };
        reads.add(readers.submit(reader));
      }
      for (int i = 0; i < 400; i++) {
        ExternalKey key = account(i % 50);
        synchronized (store) {
          LedgerRow row = new LedgerRow(0, 0, 0, 20_000 + i, 1, i, 0, 0, i, "CNY");
          o.book.committed(store.ledger.post(row, i % 7 == 0 ? key : account(1000 + i), 0));
        }
      }
      o.await();
      done.set(true);
      for (Future<Long> read : reads) assertThat(read.get()).isPositive();
      assertThat(o.book.<Long>read(BookView::transactions)).isEqualTo(400);
    } finally {
      readers.shutdownNow();
    }
  }

  /** Checks that the facts agree with the ledger and that time does not run backwards. */
  private static java.util.function.Function<BookView, Long> before(long before) {
    return v -> {
      Column orders = v.column("orders").orElseThrow();
      double sum = 0;
      for (int i = 0; i < v.size(); i++) sum += orders.doubleAt(i);
      assertThat(sum).isEqualTo(v.transactions());
      assertThat(v.asOf()).isGreaterThanOrEqualTo(before);
      return v.asOf();
    };
  }

  @Test
  void anOrderIsNotKeptBeyondAChange() {
    long a = store.accounts.create(AccountDraft.named("b"));
    store.accounts.create(AccountDraft.named("a"));
    try (Opened o = new Opened(store)) {
      Query byName =
          new Query(
              Filter.everything(),
              "",
              List.of(new Sort("name", false)),
              0,
              10,
              List.of("name"),
              List.of(),
              OptionalLong.empty());
      assertThat(o.book.query(Opened.ACTOR, byName).value().rows().get(0).cells())
          .containsExactly(Value.of("a"));
      synchronized (store) {
        store.accounts.change(a, AccountDraft.named("0"));
      }
      o.await();
      assertThat(o.book.query(Opened.ACTOR, byName).value().rows().get(0).cells())
          .containsExactly(Value.of("0"));
    }
  }
}
