package org.openkam.book.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openkam.api.book.Column;
import org.openkam.api.book.FactProvider;
import org.openkam.api.value.Window;
import org.openkam.book.cells.Cells;
import org.openkam.book.ledger.Ledger;

/** The standing facts of all accounts: those of providers that are there, and what others left. */
public final class FactTable {
  private final List<FactGroup> groups;
  private final Map<String, CellColumn> columns = new LinkedHashMap<>();

  private FactTable(List<FactGroup> groups) {
    this.groups = List.copyOf(groups);
    for (FactGroup g : this.groups) {
      for (int i = 0; i < g.size(); i++) {
        int fact = i;
        columns.putIfAbsent(g.name(i), new CellColumn(() -> g.info(fact), g.cells(i)));
      }
    }
  }

  /** No facts. */
  public static FactTable empty() {
    return new FactTable(List.of());
  }

  /** The columns by name; a name that several use belongs to the first. */
  public Map<String, CellColumn> columns() {
    return columns;
  }

  /**
   * Computes the facts of providers anew.
   *
   * @param before what earlier providers left; kept where no provider offers the same name
   */
  public static FactTable computed(
      Collection<FactProvider> providers,
      FactTable before,
      Ledger ledger,
      int size,
      Window window,
      LocalDate today,
      BiConsumer<FactProvider, Throwable> failed) {
    FactScan scan = new FactScan();
    List<FactGroup> groups = new ArrayList<>();
    Set<FactProvider> failures = new HashSet<>();
    for (FactProvider p : providers) {
      FactGroup group;
      try {
        group = FactGroup.of(p);
      } catch (RuntimeException | LinkageError e) {
        failures.add(p);
        failed.accept(p, e);
        continue;
      }
      groups.add(group);
      scan.want(p, group.all());
    }
    BiConsumer<FactProvider, Throwable> noted = (p, e) -> failures.add(p);
    scan.run(ledger, size, window, noted.andThen(failed));
    // half a column is worth nothing: what the provider left before is
    groups.removeIf(g -> failures.contains(g.provider()));
    for (FactGroup g : before.groups) if (failures.contains(g.provider())) g.suspend(today);
    return new FactTable(groups).with(before);
  }

  /** Adds the groups of others that still have a column of their own. */
  private FactTable with(FactTable before) {
    List<FactGroup> all = new ArrayList<>(groups);
    Set<String> names = new HashSet<>(columns.keySet());
    for (FactGroup g : before.groups) {
      if (groups.stream().anyMatch(n -> n.provider() == g.provider())) continue;
      boolean own = false;
      for (int i = 0; i < g.size(); i++) own |= names.add(g.name(i));
      if (own) all.add(g);
    }
    return all.size() == groups.size() ? this : new FactTable(all);
  }

  /**
   * What providers that are gone have left, for other ordinals: {@code from[i]} is what is now i,
   * -1 for a new one.
   */
  public FactTable left(int[] from) {
    return new FactTable(groups.stream().filter(g -> !g.live()).map(g -> g.moved(from)).toList());
  }

  /** Marks the columns of providers that are gone. */
  public void suspendAllBut(Collection<FactProvider> present, LocalDate today) {
    for (FactGroup g : groups) if (!present.contains(g.provider())) g.suspend(today);
  }

  /** Computes the standing facts of one account. */
  public void update(
      int ordinal,
      Ledger ledger,
      Window window,
      LocalDate today,
      BiConsumer<FactProvider, Throwable> failed) {
    for (FactGroup g : groups) {
      if (!g.live()) continue;
      try {
        OneWriter out = one(g, ordinal, ledger, window);
        for (int i = 0; i < g.size(); i++) out.into(i, g.cells(i));
      } catch (RuntimeException | LinkageError e) {
        g.suspend(today);
        failed.accept(g.provider(), e);
      }
    }
  }

  private static OneWriter one(FactGroup g, int ordinal, Ledger ledger, Window window) {
    OneWriter out = new OneWriter(ordinal, g.size());
    g.provider().fill(ledger.cursor(ordinal, ordinal + 1, window.lastDay()), window, out);
    for (int i = 0; i < g.size(); i++) out.check(i, g.cells(i).type());
    return out;
  }

  /** Facts over a window for one account: at its ordinal only. */
  public Map<String, Column> one(
      Collection<String> names, Window window, int ordinal, Ledger ledger) {
    Map<String, Column> found = new LinkedHashMap<>();
    for (FactGroup g : groups) {
      List<Integer> asked = asked(g, names, found);
      if (asked.isEmpty()) continue;
      OneWriter out = one(g, ordinal, ledger, window);
      for (int i : asked) {
        found.put(g.name(i), out.column(i, () -> g.info(i), g.cells(i).type()));
      }
    }
    return found;
  }

  /** Facts over a window for all accounts, in one scan. */
  public Map<String, Column> all(Collection<String> names, Window window, Ledger ledger, int size) {
    Map<String, Column> found = new LinkedHashMap<>();
    FactScan scan = new FactScan();
    for (FactGroup g : groups) {
      List<Integer> asked = asked(g, names, found);
      if (asked.isEmpty()) continue;
      Cells[] columns = new Cells[g.size()];
      for (int i : asked) {
        columns[i] = Cells.of(g.cells(i).type());
        found.put(g.name(i), new CellColumn(() -> g.info(i), columns[i]));
      }
      scan.want(g.provider(), columns);
    }
    scan.run(
        ledger,
        size,
        window,
        (p, e) -> {
          if (e instanceof RuntimeException r) throw r;
          throw (Error) e;
        });
    return found;
  }

  private static List<Integer> asked(
      FactGroup g, Collection<String> names, Map<String, Column> found) {
    List<Integer> asked = new ArrayList<>();
    if (!g.live()) return asked;
    for (int i = 0; i < g.size(); i++) {
      if (names.contains(g.name(i)) && !found.containsKey(g.name(i))) asked.add(i);
    }
    return asked;
  }
}
