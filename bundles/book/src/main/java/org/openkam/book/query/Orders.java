package org.openkam.book.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.book.Sort;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.cells.Cells;
import org.openkam.book.cells.Radix;
import org.openkam.book.cells.TextCells;

/** Orders of all accounts. The last ones used are kept until one of their columns changes. */
public final class Orders {
  private static final int KEPT = 16;

  private record Order(int[] ordinals, List<Cells> cells, long[] versions) {
    boolean valid(List<Cells> now, int size) {
      if (ordinals.length != size) return false;
      for (int i = 0; i < versions.length; i++) {
        if (cells.get(i) != now.get(i) || now.get(i).version() != versions[i]) return false;
      }
      return true;
    }
  }

  private final Map<List<Sort>, Order> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Sort>, Order> eldest) {
          return size() > KEPT;
        }
      };

  /** The ordinals of all accounts in an order; not to be changed. */
  public int[] of(List<Sort> sort, AccountTable accounts, Columns columns) {
    if (sort.isEmpty()) return accounts.byId();
    List<Cells> cells = new ArrayList<>();
    sort.forEach(s -> cells.add(columns.cells(s.column())));
    synchronized (kept) {
      Order order = kept.get(sort);
      if (order != null && order.valid(cells, accounts.size())) return order.ordinals();
    }
    int[] ordinals = accounts.byId().clone();
    for (int i = sort.size() - 1; i >= 0; i--) {
      ordinals = sorted(ordinals, cells.get(i), sort.get(i).descending());
    }
    long[] versions = cells.stream().mapToLong(Cells::version).toArray();
    synchronized (kept) {
      kept.put(List.copyOf(sort), new Order(ordinals, cells, versions));
    }
    return ordinals;
  }

  /** A stable sort: what was in order stays so where the cells are equal; missing ones go last. */
  private static int[] sorted(int[] ordinals, Cells cells, boolean descending) {
    int[] ranks = cells instanceof TextCells texts ? texts.ranks() : null;
    int[] there = new int[ordinals.length];
    long[] keys = new long[ordinals.length];
    int present = 0;
    int[] absent = new int[ordinals.length];
    int missing = 0;
    for (int ordinal : ordinals) {
      long key = cells.key(ordinal);
      if (key == Cells.MISSING) {
        absent[missing++] = ordinal;
        continue;
      }
      long place = ranks == null ? key : ranks[(int) key];
      keys[present] = descending ? ~place : place;
      there[present++] = ordinal;
    }
    keys = java.util.Arrays.copyOf(keys, present);
    int[] all = java.util.Arrays.copyOf(there, present);
    Radix.sort(keys, all);
    all = java.util.Arrays.copyOf(all, ordinals.length);
    System.arraycopy(absent, 0, all, present, missing);
    return all;
  }
}
