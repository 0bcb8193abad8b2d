package org.openkam.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.value.Window;

/** The book's view as functions see it: facts over the window, attributes as they stand. */
final class ViewPopulation implements FactorFunction.Population {
  private final int size;
  private final Window window;
  private final Map<String, Column> columns;

  private ViewPopulation(int size, Window window, Map<String, Column> columns) {
    this.size = size;
    this.window = window;
    this.columns = columns;
  }

  /** All accounts: one scan of the ledger for the facts of all functions. */
  static ViewPopulation all(BookView view, Window window, List<FactorFunction> functions) {
    Set<String> names = inputs(functions);
    return of(view, window, names, view.facts(names, window));
  }

  /** One account: the columns answer for its ordinal only. */
  static ViewPopulation one(
      BookView view, Window window, List<FactorFunction> functions, int ordinal) {
    Set<String> names = inputs(functions);
    return of(view, window, names, view.facts(names, window, ordinal));
  }

  private static Set<String> inputs(List<FactorFunction> functions) {
    Set<String> names = new TreeSet<>();
    functions.forEach(f -> names.addAll(f.inputs()));
    return names;
  }

  private static ViewPopulation of(
      BookView view, Window window, Collection<String> names, Map<String, Column> facts) {
    Map<String, Column> columns = new HashMap<>(facts);
    for (String name : names) {
      if (!columns.containsKey(name)) {
        columns.put(name, view.column(name).orElseGet(() -> new AbsentColumn(name)));
      }
    }
    return new ViewPopulation(view.size(), window, columns);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Column column(String name) {
    Column column = columns.get(name);
    return column == null ? new AbsentColumn(name) : column;
  }

  @Override
  public int asOfDay() {
    return window.lastDay();
  }

  @Override
  public int firstDay() {
    return window.firstDay();
  }
}
