package org.openkam.gateway.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.Book;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.book.Sort;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.gateway.Quiet;

/** Masked once is masked everywhere: no figure of a masked column leaves by any way. */
class MaskingTest {
  private static final List<String> NAMES = List.of("name", "key", "parent", "a", "b", "c");

  /** Columns with classes, and what somebody asks for. */
  record Case(
      Map<String, DataClass> classes,
      DataClass clearance,
      boolean company,
      List<String> columns,
      List<String> sums,
      List<String> sort,
      Filter filter,
      String search) {
    Actor actor() {
      Set<Right> rights = company ? Set.of(Right.READ, Right.COMPANY_FIGURES) : Set.of(Right.READ);
      return new Actor(Actor.Kind.USER, 1, "u", rights, clearance, "test");
    }

    boolean masked(String column) {
      return classes.get(column).compareTo(clearance) > 0;
    }
  }

  /** Every cell tells its column, so a leak shows. */
  private static final class Telling {
    final Case c;
    Query asked;

    Telling(Case c) {
      this.c = c;
    }

    Book book() {
      return (Book)
          Proxy.newProxyInstance(
              Book.class.getClassLoader(),
              new Class<?>[] {Book.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "columns" -> c.classes().entrySet().stream().map(Telling::info).toList();
                    case "query" -> page((Query) arguments[1]);
                    case "group" -> groups((GroupQuery) arguments[1]);
                    default -> throw new AssertionError(method);
                  });
    }

    static ColumnInfo info(Map.Entry<String, DataClass> e) {
      return new ColumnInfo(
          e.getKey(),
          ColumnInfo.Kind.FACT,
          ValueType.TEXT,
          Unit.NONE,
          e.getValue(),
          Map.of(),
          java.util.Optional.empty());
    }

    Answer<Page> page(Query query) {
      asked = query;
      List<Value> cells = new ArrayList<>();
      query.columns().forEach(name -> cells.add(Value.of("secret of " + name)));
      Map<String, Value> sums = new HashMap<>();
      query.sums().forEach(name -> sums.put(name, Value.of("sum of " + name)));
      return new Answer<>(new Page(List.of(new Row(new AccountId(1), cells)), 1, 1, sums), 5);
    }

    Answer<List<Group>> groups(GroupQuery query) {
      Map<String, Value> sums = new HashMap<>();
      query.sums().forEach(name -> sums.put(name, Value.of("sum of " + name)));
      return new Answer<>(List.of(new Group(Value.of("group by " + query.by()), 1, sums)), 5);
    }
  }

  private static AccountsPort port(Telling telling) {
    Quiet quiet = new Quiet();
    return new AccountsPort(
        telling.book(), quiet.of(AccountStore.class), quiet.of(AuditTrail.class));
  }

  @Property
  void aListShowsEveryCellOrMasksItAndNothingIsLearntFromWhatIsMasked(@ForAll("cases") Case c) {
    Telling telling = new Telling(c);
    Query query =
        new Query(
            c.filter(),
            c.search(),
            c.sort().stream().map(s -> new Sort(s, false)).toList(),
            0,
            10,
            c.columns(),
            c.sums(),
            OptionalLong.empty());
    boolean uses =
        c.sort().stream().anyMatch(c::masked)
            || c.sums().stream().anyMatch(c::masked)
            || usedBy(c.filter()).stream().anyMatch(c::masked)
            || !c.search().isEmpty() && (c.masked("name") || c.masked("key"));
    if (uses) {
      assertRefused(() -> port(telling).list(c.actor(), query));
      assertThat(telling.asked).as("asked the book nevertheless").isNull();
      return;
    }
    Answer<Page> answer = port(telling).list(c.actor(), query);
    List<Value> cells = answer.value().rows().get(0).cells();
    assertThat(cells).hasSameSizeAs(c.columns());
    for (int i = 0; i < cells.size(); i++) {
      String column = c.columns().get(i);
      assertThat(cells.get(i))
          .isEqualTo(c.masked(column) ? Value.MASKED : Value.of("secret of " + column));
    }
    assertThat(telling.asked.columns()).noneMatch(c::masked);
    assertThat(answer.value().sums().keySet()).isEqualTo(Set.copyOf(c.sums()));
    answer
        .value()
        .sums()
        .forEach(
            (column, sum) ->
                assertThat(sum)
                    .isEqualTo(c.company() ? Value.of("sum of " + column) : Value.MASKED));
  }

  @Property
  void groupsAndTheirSumsKeepToTheSameRule(@ForAll("cases") Case c) {
    GroupQuery query =
        new GroupQuery(
            c.filter(), c.search(), c.columns().get(0), c.sums(), 10, OptionalLong.empty());
    boolean uses =
        c.masked(c.columns().get(0))
            || c.sums().stream().anyMatch(c::masked)
            || usedBy(c.filter()).stream().anyMatch(c::masked)
            || !c.search().isEmpty() && (c.masked("name") || c.masked("key"));
    AccountsPort port = port(new Telling(c));
    if (uses) {
      assertRefused(() -> port.group(c.actor(), query));
      return;
    }
    Group group = port.group(c.actor(), query).value().get(0);
    assertThat(group.value()).isEqualTo(Value.of("group by " + c.columns().get(0)));
    group
        .sums()
        .forEach(
            (column, sum) ->
                assertThat(sum)
                    .isEqualTo(c.company() ? Value.of("sum of " + column) : Value.MASKED));
  }

  @Test
  void columnsAboveTheClearanceAreNotOnOffer() {
    Case c =
        new Case(
            Map.of("a", DataClass.C1, "b", DataClass.C3),
            DataClass.C2,
            true,
            List.of("a"),
            List.of(),
            List.of(),
            Filter.everything(),
            "");
    assertThat(port(new Telling(c)).columns(c.actor()))
        .extracting(ColumnInfo::name)
        .containsExactly("a");
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  private static List<String> usedBy(Filter f) {
    List<String> used = new ArrayList<>();
    if (f instanceof Filter.And a) a.parts().forEach(p -> used.addAll(usedBy(p)));
    if (f instanceof Filter.Or o) o.parts().forEach(p -> used.addAll(usedBy(p)));
    if (f instanceof Filter.Not n) used.addAll(usedBy(n.part()));
    if (f instanceof Filter.Compare x) used.add(x.column());
    if (f instanceof Filter.In x) used.add(x.column());
    if (f instanceof Filter.Missing x) used.add(x.column());
    if (f instanceof Filter.Under) used.add("parent");
    return used;
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<String> name = Arbitraries.of(NAMES);
    Arbitrary<Map<String, DataClass>> classes =
        Arbitraries.of(DataClass.class)
            .list()
            .ofSize(NAMES.size())
            .map(
                list -> {
                  Map<String, DataClass> map = new HashMap<>();
                  for (int i = 0; i < NAMES.size(); i++) map.put(NAMES.get(i), list.get(i));
                  return map;
                });
    return Combinators.combine(
            classes,
            Arbitraries.of(DataClass.class),
            Arbitraries.of(true, false),
            name.list().ofMinSize(1).ofMaxSize(5),
            name.list().ofMaxSize(2),
            name.list().ofMaxSize(2),
            filters(name),
            Arbitraries.of("", "", "x"))
        .as(Case::new);
  }

  private static Arbitrary<Filter> filters(Arbitrary<String> name) {
    Arbitrary<Filter> leaf =
        Arbitraries.oneOf(
            Arbitraries.just(Filter.everything()),
            name.map(n -> new Filter.Compare(n, Filter.Op.EQ, Value.of("x"))),
            name.map(n -> new Filter.In(n, List.of(Value.of("x")))),
            name.map(Filter.Missing::new),
            Arbitraries.just(new Filter.Under(1)));
    return Arbitraries.oneOf(
        leaf,
        leaf.map(Filter.Not::new),
        leaf.list().ofMinSize(1).ofMaxSize(2).map(Filter.And::new),
        leaf.map(f -> new Filter.Or(List.of(new Filter.Not(f)))));
  }
}
