package org.openkam.book;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ChangeSet;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.value.StandardAttributes;
import org.openkam.api.value.Value;
import org.openkam.book.apply.Stores;
import org.openkam.book.fake.FakeStore;

/** A store that makes up its rows while they are read. */
final class MeasuredStore {
  private static final List<String> CITIES = List.of("上海", "北京", "深圳", "Berlin", "Lyon", "Austin");

  private final int accounts;
  private final int rows;
  volatile long head = 1;
  volatile boolean renaming;

  MeasuredStore(int accounts, int rows) {
    this.accounts = accounts;
    this.rows = rows;
  }

  private Account renamed(long id) {
    Account a = account((int) id - 1);
    AccountDraft d = a.state();
    return new Account(
        a.id(),
        2,
        LocalDate.EPOCH,
        new AccountDraft(d.name() + " " + head, d.parent(), d.owner(), d.keys(), d.attributes()));
  }

  private static Account account(int i) {
    Random r = new Random(i);
    String name =
        r.nextBoolean()
            ? CITIES.get(r.nextInt(3)) + "精密机械" + i + "有限公司"
            : "Trading House " + i + " Ltd";
    Map<String, Value> attributes =
        Map.of(
            "industry", Value.of("industry " + r.nextInt(40)),
            "region", Value.of("region " + r.nextInt(10)),
            "city", Value.of(CITIES.get(r.nextInt(CITIES.size()))),
            "employees", Value.of(r.nextInt(10_000)),
            "annual_sales", new Value.Money(BigDecimal.valueOf(r.nextInt(1_000_000_000), 2)),
            "position", Value.of(1 + r.nextInt(5)),
            "position_date", Value.of(LocalDate.of(2025, 1, 1)));
    Optional<AccountId> parent =
        i > 100 && r.nextInt(5) == 0
            ? Optional.of(new AccountId(1 + r.nextInt(100)))
            : Optional.empty();
    AccountDraft draft =
        new AccountDraft(
            name,
            parent,
            Optional.of("u" + r.nextInt(50)),
            Set.of(new ExternalKey("erp", "C" + i)),
            attributes);
    return new Account(new AccountId(i + 1L), 1, LocalDate.EPOCH, draft);
  }

  private LedgerRow row(long id, Random r) {
    double skew = r.nextDouble();
    return new LedgerRow(
        id,
        0,
        1 + (long) (skew * skew * accounts),
        19_000 + r.nextInt(1000),
        10_000,
        r.nextInt(100_000_000),
        r.nextInt(50_000_000),
        0,
        1 + r.nextInt(1000),
        "CNY");
  }

  Stores stores() {
    FakeStore rest = new FakeStore();
    Stores plain = rest.stores();
    return new Stores(
        new ChangeLog() {
          @Override
          public long head() {
            return 1;
          }

          @Override
          public List<ChangeSet> after(long number, int limit) {
            List<ChangeSet> sets = new ArrayList<>();
            for (long n = number + 1; n <= MeasuredStore.this.head; n++) {
              sets.add(
                  new ChangeSet(
                      n,
                      java.time.Instant.EPOCH,
                      "",
                      List.of(
                          renaming
                              ? new Change(Change.Kind.ACCOUNT, 1 + n, 0, "")
                              : new Change(Change.Kind.TRANSACTION, rows + n, 1, ""))));
            }
            return sets;
          }
        },
        lambda(
            AccountStore.class,
            Map.of(
                "scan",
                a -> {
                  @SuppressWarnings("unchecked")
                  Consumer<Account> visitor = (Consumer<Account>) a[1];
                  for (int i = 0; i < accounts; i++) visitor.accept(account(i));
                  return null;
                },
                "accounts",
                a ->
                    ((Collection<?>) a[0])
                        .stream().map(id -> renamed(((AccountId) id).value())).toList(),
                "attributes",
                a -> StandardAttributes.all())),
        lambda(
            LedgerStore.class,
            Map.of(
                "scan",
                a -> {
                  @SuppressWarnings("unchecked")
                  Consumer<LedgerRow> visitor = (Consumer<LedgerRow>) a[1];
                  Random r = new Random(1);
                  for (int i = 1; i <= rows; i++) visitor.accept(row(i, r));
                  return null;
                },
                "rows",
                a ->
                    ((Collection<?>) a[0])
                        .stream().map(id -> row((Long) id, new Random((Long) id))).toList(),
                "adopted",
                a -> List.of(),
                "orphans",
                a -> 0L,
                "rates",
                a -> List.of())),
        lambda(RunStore.class, Map.of("models", a -> List.of())),
        plain.system());
  }

  private interface Body {
    Object run(Object[] arguments);
  }

  private static <T> T lambda(Class<T> type, Map<String, Body> bodies) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (p, m, a) -> bodies.get(m.getName()).run(a)));
  }
}
