package org.openkam.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openkam.api.book.Filter;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Query;
import org.openkam.api.book.Sort;
import org.openkam.api.value.Value;
import org.openkam.book.fake.SalesFacts;

/** Prints what the README says of memory and time: {@code Measure [accounts] [transactions]}. */
final class Measure {

  private static int accounts;
  private static MeasuredStore store;

  private Measure() {}

  public static void main(String[] args) throws Exception {
    accounts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    store = new MeasuredStore(accounts, rows);
    Path folder = Files.createTempDirectory("measure");
    long empty = heap();
    long start = System.nanoTime();
    ColumnarBook book =
        new ColumnarBook(store.stores(), folder, Clock.systemUTC(), Duration.ofSeconds(1), 262_144);
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
          store.head++;
          book.committed(store.head);
          book.await(store.head, Duration.ofSeconds(5));
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
          store.head++;
          book.committed(store.head);
          book.await(store.head, Duration.ofSeconds(5));
          book.query(Opened.ACTOR, q);
        });
  }

  private static void renames(ColumnarBook book) {
    store.renaming = true;
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
          store.head++;
          book.committed(store.head);
          book.await(store.head, Duration.ofSeconds(5));
          book.query(Opened.ACTOR, q);
        });
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
