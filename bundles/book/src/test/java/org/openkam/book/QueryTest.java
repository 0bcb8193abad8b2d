package org.openkam.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Sort;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.book.fake.FakeStore;
import org.openkam.book.fake.SalesFacts;

class QueryTest {
  private static final List<String> TEXTS =
      List.of("上海", "abc", "ACME", "ltd", "Ａ", "core", "u1", "k1");

  @Property(tries = 60)
  void aPageEqualsWhatANaiveReaderFinds(
      @ForAll @Size(max = 150) List<@IntRange(max = 100_000) Integer> changes,
      @ForAll @IntRange(max = 1_000_000) int seed) {
    FakeStore store = new FakeStore();
    RandomChanges random = new RandomChanges(store);
    changes.forEach(random::make);
    try (Opened opened = new Opened(store, new SalesFacts(""))) {
      Naive naive = new Naive(opened.book, store);
      Random r = new Random(seed);
      for (int i = 0; i < 40; i++) {
        compare(opened.book, naive, r);
        compareGroups(opened.book, naive, r);
      }
    }
  }

  private static void compare(ColumnarBook book, Naive naive, Random r) {
    List<ColumnInfo> columns = book.columns();
    List<Sort> sort = new ArrayList<>();
    for (int i = r.nextInt(4); i > 0; i--)
      sort.add(new Sort(one(columns, r).name(), r.nextBoolean()));
    Filter filter = filter(columns, r, 3);
    String search = r.nextInt(3) == 0 ? one(TEXTS, r) : "";
    int offset = r.nextInt(5);
    int limit = r.nextInt(10);
    List<String> names = columns.stream().map(ColumnInfo::name).toList();
    Query query =
        new Query(filter, search, sort, offset, limit, names, sums(columns), OptionalLong.empty());
    Page page = book.query(Opened.ACTOR, query).value();
    List<Long> expected = naive.ids(filter, search, sort);
    assertThat(page.filtered()).isEqualTo(expected.size());
    assertThat(page.rows().stream().map(row -> row.id().value()))
        .as("%s", query)
        .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
    page.rows().forEach(row -> assertThat(row.cells()).isEqualTo(naive.cells(row.id(), names)));
    for (String s : sums(columns)) naive.check(s, page.sums().get(s), expected);
  }

  private static void compareGroups(ColumnarBook book, Naive naive, Random r) {
    List<ColumnInfo> columns = book.columns();
    Filter filter = filter(columns, r, 2);
    String by = one(columns, r).name();
    GroupQuery query = new GroupQuery(filter, "", by, sums(columns), 1000, OptionalLong.empty());
    List<Group> groups = book.group(Opened.ACTOR, query).value();
    List<Long> all = naive.ids(filter, "", List.of());
    assertThat(groups.stream().mapToLong(Group::count).sum()).isEqualTo(all.size());
    assertThat(groups).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
    for (Group g : groups) {
      List<Long> its =
          all.stream()
              .filter(id -> naive.cells(new AccountId(id), List.of(by)).get(0).equals(g.value()))
              .toList();
      assertThat(g.count()).isEqualTo(its.size());
      for (String s : sums(columns)) naive.check(s, g.sums().get(s), its);
    }
  }

  private static List<String> sums(List<ColumnInfo> columns) {
    return columns.stream()
        .filter(c -> c.type() != ValueType.TEXT && c.type() != ValueType.DAY)
        .map(ColumnInfo::name)
        .toList();
  }

  private static <T> T one(List<T> some, Random r) {
    return some.get(r.nextInt(some.size()));
  }

  private static Filter filter(List<ColumnInfo> columns, Random r, int depth) {
    ColumnInfo c = one(columns, r);
    return switch (r.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> new Filter.Missing(c.name());
      case 1 -> new Filter.Under(1 + r.nextInt(30));
      case 2 -> new Filter.In(c.name(), List.of(value(c.type(), r), value(c.type(), r)));
      case 3, 4, 5 -> new Filter.Compare(c.name(), op(c.type(), r), value(c.type(), r));
      case 6 -> new Filter.Not(filter(columns, r, depth - 1));
      case 7 ->
          new Filter.And(List.of(filter(columns, r, depth - 1), filter(columns, r, depth - 1)));
      default ->
          new Filter.Or(List.of(filter(columns, r, depth - 1), filter(columns, r, depth - 1)));
    };
  }

  private static Filter.Op op(ValueType type, Random r) {
    if (type == ValueType.TEXT) {
      return one(List.of(Filter.Op.EQ, Filter.Op.NE, Filter.Op.CONTAINS), r);
    }
    return Filter.Op.values()[r.nextInt(6)];
  }

  private static Value value(ValueType type, Random r) {
    return switch (type) {
      case TEXT -> Value.of(one(TEXTS, r));
      case NUMBER -> Value.of(new BigDecimal(r.nextInt(20)));
      // between two ten-thousandths as well
      case MONEY -> new Value.Money(new BigDecimal(r.nextInt(200_000) - 100_000).movePointLeft(6));
      case DAY -> Value.of(LocalDate.of(2025, 1, 1).plusDays(r.nextInt(50)));
      case FLAG -> Value.of(r.nextBoolean());
    };
  }
}
