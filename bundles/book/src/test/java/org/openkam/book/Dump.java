package org.openkam.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.book.Book;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Window;

/** All that a book says, whatever its ordinals are. */
final class Dump {
  private Dump() {}

  static Map<String, Object> of(Book book, List<String> facts, Window window) {
    List<ColumnInfo> columns = book.columns();
    return book.read(
        v -> {
          Map<String, Object> all = new LinkedHashMap<>();
          all.put("columns", columns);
          all.put("size", v.size());
          all.put("asOf", v.asOf());
          all.put("transactions", v.transactions());
          all.put("last", v.lastLedgerDay());
          Map<String, Column> computed = v.facts(facts, window);
          Map<Long, Object> accounts = new TreeMap<>();
          for (int i = 0; i < v.size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (ColumnInfo c : columns) one.put(c.name(), v.column(c.name()).get().valueAt(i));
            int ordinal = i;
            computed.forEach((n, c) -> one.put("computed " + n, c.valueAt(ordinal)));
            one.put("parent", v.parent(i) < 0 ? "" : v.idAt(v.parent(i)));
            one.put("ledger", ledger(v, i));
            accounts.put(v.idAt(i), one);
          }
          all.put("accounts", accounts);
          return all;
        });
  }

  /** What differs first, as far down as it goes; empty when nothing does. */
  static String difference(Object one, Object other) {
    if (one.equals(other)) return "";
    if (one instanceof Map<?, ?> a
        && other instanceof Map<?, ?> b
        && a.keySet().equals(b.keySet())) {
      for (Object key : a.keySet()) {
        String deeper = difference(a.get(key), b.get(key));
        if (!deeper.isEmpty()) return key + " / " + deeper;
      }
    }
    return one + " is not " + other;
  }

  static List<List<Object>> ledger(BookView v, int ordinal) {
    List<List<Object>> rows = new ArrayList<>();
    LedgerCursor c = v.ledger(ordinal, ordinal + 1, LocalDate.of(2500, 1, 1));
    Map<Integer, Integer> products = new LinkedHashMap<>();
    while (c.nextAccount()) {
      while (c.next()) {
        int product =
            c.product() < 0 ? -1 : products.computeIfAbsent(c.product(), p -> products.size());
        rows.add(
            List.of(
                c.day(), c.quantity(), c.revenue(), c.hasCost(), c.cost(), c.discount(), product));
      }
    }
    return rows;
  }
}
