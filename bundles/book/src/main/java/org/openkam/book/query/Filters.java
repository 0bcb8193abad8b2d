package org.openkam.book.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.book.Filter;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.cells.Cells;
import org.openkam.book.cells.Folding;
import org.openkam.book.cells.TextCells;

/** Turns a filter into the set of accounts that it admits, column by column. */
public final class Filters {
  private final AccountTable accounts;
  private final Columns columns;
  private final int size;

  /** Over these accounts. */
  public Filters(AccountTable accounts, Columns columns) {
    this.accounts = accounts;
    this.columns = columns;
    size = accounts.size();
  }

  /** The accounts that pass; refuses unknown columns and values of the wrong type. */
  public Cut cut(Filter filter) {
    if (filter instanceof Filter.And and) {
      Cut all = Cut.all(size);
      and.parts().forEach(p -> all.and(cut(p)));
      return all;
    }
    if (filter instanceof Filter.Or or) {
      Cut any = Cut.none(size);
      or.parts().forEach(p -> any.or(cut(p)));
      return any;
    }
    if (filter instanceof Filter.Not not) return cut(not.part()).not();
    if (filter instanceof Filter.Compare c) return compare(c);
    if (filter instanceof Filter.In in) return in(in);
    if (filter instanceof Filter.Missing m) {
      Cells cells = columns.cells(m.column());
      return Cut.where(size, cells::missing);
    }
    if (filter instanceof Filter.Under u) return accounts.under(u.accountId());
    return Cut.all(size);
  }

  private Cut compare(Filter.Compare c) {
    Cells cells = columns.cells(c.column());
    if (cells instanceof TextCells texts) return text(texts, c);
    if (c.op() == Filter.Op.CONTAINS) throw wrong(c.column(), c.op(), cells.type());
    KeyRange range = KeyRange.of(c.column(), cells, c.op(), c.value());
    return Cut.where(size, i -> range.has(cells.key(i)));
  }

  private Cut text(TextCells texts, Filter.Compare c) {
    String sought = folded(c.column(), c.value());
    Predicate<String> fits =
        switch (c.op()) {
          case EQ -> sought::equals;
          case NE -> text -> !text.equals(sought);
          case CONTAINS -> text -> text.contains(sought);
          default -> throw wrong(c.column(), c.op(), ValueType.TEXT);
        };
    String[] folded = texts.dictionary().folded();
    BitSet codes = new BitSet(folded.length);
    for (int code = 0; code < folded.length; code++) if (fits.test(folded[code])) codes.set(code);
    return coded(texts, codes);
  }

  private Cut coded(TextCells texts, BitSet codes) {
    if (codes.isEmpty()) return Cut.none(size);
    return Cut.where(
        size,
        i -> {
          int code = texts.code(i);
          return code >= 0 && codes.get(code);
        });
  }

  private Cut in(Filter.In in) {
    Cells cells = columns.cells(in.column());
    List<Value> values = in.values();
    if (cells instanceof TextCells texts) {
      Set<String> sought = new HashSet<>();
      values.forEach(v -> sought.add(folded(in.column(), v)));
      String[] folded = texts.dictionary().folded();
      BitSet codes = new BitSet(folded.length);
      for (int code = 0; code < folded.length; code++) {
        if (sought.contains(folded[code])) codes.set(code);
      }
      return coded(texts, codes);
    }
    long[] keys =
        values.stream()
            .map(v -> KeyRange.of(in.column(), cells, Filter.Op.EQ, v))
            .filter(r -> !r.empty())
            .mapToLong(KeyRange::from)
            .sorted()
            .toArray();
    return Cut.where(size, i -> !cells.missing(i) && Arrays.binarySearch(keys, cells.key(i)) >= 0);
  }

  private static String folded(String column, Value value) {
    if (value instanceof Value.Text t) return Folding.fold(t.text());
    throw Refusal.invalid(column, "book.filter.type", column, ValueType.TEXT.name()).thrown();
  }

  private static RefusedException wrong(String column, Filter.Op op, ValueType type) {
    return Refusal.invalid(column, "book.filter.op", column, op.name(), type.name()).thrown();
  }
}
