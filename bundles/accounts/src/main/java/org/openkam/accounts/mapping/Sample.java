package org.openkam.accounts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openkam.accounts.file.Row;
import org.openkam.accounts.file.Table;
import org.openkam.accounts.parse.DateHabit;
import org.openkam.accounts.parse.Numbers;

/** The first rows of a table, looked at column by column. */
public final class Sample {
  private static final int ROWS = 1000;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  private Sample(List<String> header) {
    this.header = header;
  }

  /** Reads from the table; it is then behind these rows. */
  public static Sample of(Table table) {
    Sample sample = new Sample(table.header());
    for (Row row = table.next(); row != null; row = table.next()) {
      sample.rows.add(row);
      if (sample.rows.size() == ROWS) break;
    }
    return sample;
  }

  /** Names of the columns. */
  public List<String> header() {
    return header;
  }

  /** The first rows as text. */
  public List<List<String>> first(int count) {
    return rows.stream().limit(count).map(r -> List.of(r.cells())).toList();
  }

  /** True when no row was there. */
  boolean empty() {
    return rows.isEmpty();
  }

  /** Cells of a column that are not blank; a formula without a saved value says nothing. */
  List<String> cells(int column) {
    return rows.stream()
        .map(r -> r.cells()[column])
        .filter(c -> !c.isBlank() && !c.startsWith("="))
        .toList();
  }

  /** Share of the cells of a column that pass, 0 where there are none. */
  double share(int column, Predicate<String> test) {
    List<String> cells = cells(column);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
  }

  /** How a column writes dates. */
  public DateHabit dates(int column) {
    DateHabit habit = new DateHabit();
    cells(column).forEach(habit::see);
    return habit;
  }

  /** True when more cells need a comma as decimal sign than a dot. */
  public boolean decimalComma() {
    long comma = 0;
    long dot = 0;
    for (Row row : rows) {
      for (String cell : row.cells()) {
        if (cell.length() > 30 || (cell.indexOf(',') < 0 && cell.indexOf('.') < 0)) continue;
        char last = cell.charAt(cell.length() - 1);
        if (!Character.isDigit(last) && last != '%' && last != ')') continue;
        if (Numbers.needsDecimalComma(cell)) comma++;
        else if (Numbers.needsDecimalDot(cell)) dot++;
      }
    }
    return comma > dot;
  }
}
