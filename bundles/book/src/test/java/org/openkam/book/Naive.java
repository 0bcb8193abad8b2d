package org.openkam.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Sort;
import org.openkam.api.value.Value;
import org.openkam.book.fake.FakeStore;

/** Reads every cell of a book and answers queries in the plainest way. */
final class Naive {
  private static final List<String> GRADES = List.of("core", "key", "ordinary");
  private final Map<Long, Map<String, Value>> accounts = new TreeMap<>();
  private final FakeStore store;

  Naive(ColumnarBook book, FakeStore store) {
    this.store = store;
    List<ColumnInfo> columns = book.columns();
    book.read(
        v -> {
          for (int i = 0; i < v.size(); i++) {
            Map<String, Value> cells = new HashMap<>();
            for (ColumnInfo c : columns) {
              cells.put(c.name(), v.column(c.name()).orElseThrow().valueAt(i));
            }
            accounts.put(v.idAt(i), cells);
          }
          return null;
        });
  }

  List<Value> cells(AccountId id, List<String> names) {
    return names.stream().map(accounts.get(id.value())::get).toList();
  }

  List<Long> ids(Filter filter, String search, List<Sort> sort) {
    List<Long> ids = new ArrayList<>();
    accounts.forEach(
        (id, cells) -> {
          if (passes(id, cells, filter) && found(id, search)) ids.add(id);
        });
    Comparator<Long> order = (a, b) -> 0;
    for (Sort s : sort) order = order.thenComparing((a, b) -> compare(a, b, s));
    ids.sort(order.thenComparing(Comparator.naturalOrder()));
    return ids;
  }

  private int compare(long a, long b, Sort s) {
    Comparable<Object> x = sortable(accounts.get(a).get(s.column()), s.column());
    Object y = sortable(accounts.get(b).get(s.column()), s.column());
    if (x == null || y == null) return (x == null ? 1 : 0) - (y == null ? 1 : 0);
    return s.descending() ? -x.compareTo(y) : x.compareTo(y);
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> sortable(Value v, String column) {
    Object plain = plain(v);
    if (plain != null && column.startsWith("grade")) plain = GRADES.indexOf(plain);
    return (Comparable<Object>) plain;
  }

  private static Object plain(Value v) {
    if (v instanceof Value.Text t) return folded(t.text());
    if (v instanceof Value.Number n) return n.number();
    if (v instanceof Value.Money m) return m.amount();
    if (v instanceof Value.Day d) return d.day();
    return v instanceof Value.Flag f ? f.flag() : null;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private boolean found(long id, String search) {
    if (search.isEmpty()) return true;
    AccountDraft state = store.accounts.state(id);
    String sought = folded(search);
    return folded(state.name()).contains(sought)
        || state.keys().stream().anyMatch(k -> folded(k.key()).contains(sought));
  }

  private boolean passes(long id, Map<String, Value> cells, Filter f) {
    if (f instanceof Filter.And a) return a.parts().stream().allMatch(p -> passes(id, cells, p));
    if (f instanceof Filter.Or o) return o.parts().stream().anyMatch(p -> passes(id, cells, p));
    if (f instanceof Filter.Not n) return !passes(id, cells, n.part());
    if (f instanceof Filter.Missing m) return plain(cells.get(m.column())) == null;
    if (f instanceof Filter.In in) {
      return in.values().stream().anyMatch(v -> holds(cells.get(in.column()), Filter.Op.EQ, v));
    }
    if (f instanceof Filter.Compare c) return holds(cells.get(c.column()), c.op(), c.value());
    if (f instanceof Filter.Under u) return under(id, u.accountId());
    return true;
  }

  private boolean under(long id, long top) {
    if (id == top) return true;
    Value parent = accounts.containsKey(id) ? accounts.get(id).get("parent") : null;
    return parent instanceof Value.Number n
        && accounts.containsKey(n.number().longValue())
        && under(n.number().longValue(), top);
  }

  @SuppressWarnings("unchecked")
  private static boolean holds(Value cell, Filter.Op op, Value value) {
    Comparable<Object> x = (Comparable<Object>) plain(cell);
    if (x == null) return false;
    Object y = plain(value);
    return switch (op) {
      case EQ -> x.compareTo(y) == 0;
      case NE -> x.compareTo(y) != 0;
      case LT -> x.compareTo(y) < 0;
      case LE -> x.compareTo(y) <= 0;
      case GT -> x.compareTo(y) > 0;
      case GE -> x.compareTo(y) >= 0;
      case CONTAINS -> ((String) (Object) x).contains((String) y);
    };
  }

  /** Money and flags exactly, numbers nearly. */
  void check(String column, Value sum, List<Long> ids) {
    BigDecimal expected = BigDecimal.ZERO;
    boolean exact = true;
    for (long id : ids) {
      Value v = accounts.get(id).get(column);
      if (v instanceof Value.Money m) expected = expected.add(m.amount());
      if (v instanceof Value.Flag f && f.flag()) expected = expected.add(BigDecimal.ONE);
      if (v instanceof Value.Number n) {
        expected = expected.add(n.number());
        exact = false;
      }
    }
    BigDecimal actual = sum instanceof Value.Money m ? m.amount() : ((Value.Number) sum).number();
    if (exact) assertThat(actual).as(column).isEqualByComparingTo(expected);
    else assertThat(actual).as(column).isCloseTo(expected, within(new BigDecimal("0.000001")));
  }
}
