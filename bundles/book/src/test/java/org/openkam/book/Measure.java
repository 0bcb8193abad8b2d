package org.openkam.book;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.book.Filter;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Query;
import org.openkam.api.book.Sort;
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
import org.openkam.book.fake.SalesFacts;

/** Prints what the README says of memory and time: {@code Measure [accounts] [transactions]}. */
final class Measure {
  private static final List<String> CITIES = List.of("上海", "北京", "深圳", "Berlin", "Lyon", "Austin");
  private static int accounts;
  private static int rows;
  private static volatile long head = 1;
  private static volatile boolean renaming;

  private Measure() {}

  public static void main(String[] args) throws Exception {
    accounts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    Path folder = Files.createTempDirectory("measure");
    long empty = heap();
    long start = System.nanoTime();
    ColumnarBook book =
        new ColumnarBook(stores(), folder, Clock.systemUTC(), Duration.ofSeconds(1), 262_144);
    if (!book.await(1, Duration.ofMinutes(10)))
      throw new IllegalStateException("" + book.loading());
    System.out.printf("load %d ms%n", (System.nanoTime() - start) / 1_000_000);
    System.out.printf("heap %.0f bytes an account%n", (heap() - empty) / (double) accounts);
    book.addFacts(new SalesFacts(""));
    start = System.nanoTime();
    while (book.columns().stream().noneMatch(c -> c.name().equals("revenue"))) Thread.sleep(1);
    System.out.printf("8 facts of all %d ms%n", (System.nanoTime() - start) / 1_000_000);
    System.out.printf(
        "heap with 8 facts %.0f bytes an account%n", (heap() - empty) / (double) accounts);
    try (Stream<Path> all = Files.walk(folder)) {
      long bytes = all.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
      System.out.printf("mapped %.1f bytes a transaction%n", bytes / (double) rows);
    }
    queries(book);
    posts(book);
    renames(book);
    book.close();
  }

  private static void queries(ColumnarBook book) {
    for (String column : List.of("revenue", "name", "city")) {
      page(book, "sort by " + column, 20, Filter.everything(), "", new Sort(column, true));
    }
    page(
        book,
        "sort by city and revenue",
        20,
        Filter.everything(),
        "",
        new Sort("city", false),
        new Sort("revenue", true));
    page(book, "search 机械12", 20, Filter.everything(), "机械12");
    page(book, "search trading", 20, Filter.everything(), "TRADING");
    page(book, "search nothing", 20, Filter.everything(), "qzx");
    Filter city = new Filter.Compare("city", Filter.Op.EQ, Value.of("上海"));
    Filter large = new Filter.Compare("revenue", Filter.Op.GT, Value.of(1000));
    page(
        book,
        "filter by city and revenue",
        20,
        new Filter.And(List.of(city, large)),
        "",
        new Sort("revenue", true));
    page(
        book,
        "filter name contains",
        20,
        new Filter.Compare("name", Filter.Op.CONTAINS, Value.of("械12")),
        "");
    page(book, "under", 20, new Filter.Under(1), "");
    times(
        "group by city, sum revenue",
        () ->
            book.group(
                Opened.ACTOR,
                new GroupQuery(
                    Filter.everything(),
                    "",
                    "city",
                    List.of("revenue"),
                    100,
                    OptionalLong.empty())));
  }

  private static void page(
      ColumnarBook book, String what, int limit, Filter filter, String search, Sort... sort) {
    for (int offset : new int[] {0, accounts / 2}) {
      Query q =
          new Query(
              filter,
              search,
              List.of(sort),
              offset,
              limit,
              List.of("name", "city", "revenue"),
              List.of("revenue"),
              OptionalLong.empty());
      times(what + ", from row " + offset, () -> book.query(Opened.ACTOR, q));
    }
  }

  private static void times(String what, Runnable query) {
    long[] nanos = new long[200];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      query.run();
      nanos[i] = System.nanoTime() - start;
    }
    double first = nanos[0] / 1e6;
    Arrays.sort(nanos);
    System.out.printf(
        "%-50s first %.2f ms, median %.2f, p95 %.2f%n",
        what, first, nanos[100] / 1e6, nanos[190] / 1e6);
  }

  private static void posts(ColumnarBook book) {
    times(
        "post until visible",
        () -> {
          head++;
          book.committed(head);
          book.await(head, Duration.ofSeconds(5));
        });
    Query q =
        new Query(
            Filter.everything(),
            "",
            List.of(new Sort("revenue", true)),
            accounts / 2,
            20,
            List.of("name"),
            List.of(),
            OptionalLong.empty());
    times(
        "sort by a column that just changed",
        () -> {
          head++;
          book.committed(head);
          book.await(head, Duration.ofSeconds(5));
          book.query(Opened.ACTOR, q);
        });
  }

  private static void renames(ColumnarBook book) {
    renaming = true;
    Query q =
        new Query(
            Filter.everything(),
            "",
            List.of(new Sort("name", true)),
            accounts / 2,
            20,
            List.of("name"),
            List.of(),
            OptionalLong.empty());
    times(
        "sort by name after a rename",
        () -> {
          head++;
          book.committed(head);
          book.await(head, Duration.ofSeconds(5));
          book.query(Opened.ACTOR, q);
        });
  }

  private static Account renamed(long id) {
    Account a = account((int) id - 1);
    AccountDraft d = a.state();
    return new Account(
        a.id(),
        2,
        LocalDate.EPOCH,
        new AccountDraft(d.name() + " " + head, d.parent(), d.owner(), d.keys(), d.attributes()));
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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

  private static LedgerRow row(long id, Random r) {
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

  private static Stores stores() {
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
            for (long n = number + 1; n <= head; n++) {
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
