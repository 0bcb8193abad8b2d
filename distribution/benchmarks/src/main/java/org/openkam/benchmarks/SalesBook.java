package org.openkam.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.accounts.facts.LedgerFacts;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.FactWriter;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.api.value.Window;

/** A book over generated sales: facts by the provider that ships, nothing kept between calls. */
record SalesBook(Sales sales) implements BookView {
  private static final int RANGE = 4096;

  private record Cells(ColumnInfo info, double[] doubles, long[] longs) implements Column {
    @Override
    public boolean missing(int ordinal) {
      return doubles == null ? longs[ordinal] == Amounts.MISSING : Double.isNaN(doubles[ordinal]);
    }

    @Override
    public long longAt(int ordinal) {
      return longs[ordinal];
    }

    @Override
    public double doubleAt(int ordinal) {
      if (doubles != null) return doubles[ordinal];
      if (missing(ordinal)) return Double.NaN;
      return longs[ordinal] / (info.type() == ValueType.MONEY ? (double) Amounts.SCALE : 1);
    }

    @Override
    public String textAt(int ordinal) {
      return "";
    }

    @Override
    public Value valueAt(int ordinal) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window) {
    LedgerFacts provider = new LedgerFacts();
    List<ColumnInfo> infos = provider.facts();
    Cells[] columns = new Cells[infos.size()];
    Map<String, Column> result = new HashMap<>();
    for (int f = 0; f < columns.length; f++) {
      ColumnInfo info = infos.get(f);
      if (!names.contains(info.name())) continue;
      boolean number = info.type() == ValueType.NUMBER;
      double[] doubles = number ? new double[size()] : null;
      long[] longs = number ? null : new long[size()];
      if (number) Arrays.fill(doubles, Double.NaN);
      else Arrays.fill(longs, Amounts.MISSING);
      columns[f] = new Cells(info, doubles, longs);
      result.put(info.name(), columns[f]);
    }
    FactWriter writer =
        new FactWriter() {
          @Override
          public void set(int fact, int ordinal, long value) {
            if (columns[fact] != null) columns[fact].longs[ordinal] = value;
          }

          @Override
          public void set(int fact, int ordinal, double value) {
            if (columns[fact] != null) columns[fact].doubles[ordinal] = value;
          }
        };
    for (int from = 0; from < size(); from += RANGE) {
      int to = Math.min(size(), from + RANGE);
      provider.fill(new SalesCursor(sales, from, to, window.lastDay()), window, writer);
    }
    return result;
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window, int ordinal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public LedgerCursor ledger(int from, int to, LocalDate asOf) {
    return new SalesCursor(sales, from, to, (int) asOf.toEpochDay());
  }

  @Override
  public Optional<Column> column(String name) {
    return Optional.empty();
  }

  @Override
  public long asOf() {
    return 1;
  }

  @Override
  public int size() {
    return sales.accounts;
  }

  @Override
  public long idAt(int ordinal) {
    return ordinal;
  }

  @Override
  public int ordinal(long accountId) {
    return (int) accountId;
  }

  @Override
  public int parent(int ordinal) {
    return -1;
  }

  @Override
  public Optional<LocalDate> lastLedgerDay() {
    return Optional.of(LocalDate.ofEpochDay(Sales.LAST));
  }

  @Override
  public long transactions() {
    return sales.day.length;
  }
}
