package org.openkam.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.DataClass;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.api.value.Window;

/** A book of given columns; the facts are the same for every window. */
final class FakeBook implements BookView {
  static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  static final Window YEAR = new Window(DAY.minusYears(1).plusDays(1), DAY);
  private final int size;
  private final long firstId;
  private final Map<String, Cells> columns = new HashMap<>();

  FakeBook(int size) {
    this(size, 1000);
  }

  FakeBook(int size, long firstId) {
    this.size = size;
    this.firstId = firstId;
  }

  /** Adds a column in whole units; NaN is missing. */
  FakeBook with(String name, ValueType type, double... values) {
    columns.put(name, new Cells(name, type, Arrays.copyOf(values, size)));
    return this;
  }

  FakeBook money(String name, double... values) {
    return with(name, ValueType.MONEY, values);
  }

  FakeBook number(String name, double... values) {
    return with(name, ValueType.NUMBER, values);
  }

  void set(String name, int ordinal, double value) {
    columns.get(name).values()[ordinal] = value;
  }

  double get(String name, int ordinal) {
    return columns.get(name).values()[ordinal];
  }

  FactorFunction.Population population() {
    List<FactorFunction> all = new ArrayList<>(Shipped.FUNCTIONS);
    return ViewPopulation.all(this, YEAR, all);
  }

  private record Cells(String name, ValueType type, double[] values) implements Column {
    @Override
    public ColumnInfo info() {
      return new ColumnInfo(
          name, ColumnInfo.Kind.FACT, type, Unit.NONE, DataClass.C1, Map.of(), Optional.empty());
    }

    @Override
    public boolean missing(int ordinal) {
      return Double.isNaN(values[ordinal]);
    }

    @Override
    public long longAt(int ordinal) {
      return Math.round(values[ordinal] * (type == ValueType.MONEY ? Amounts.SCALE : 1));
    }

    @Override
    public double doubleAt(int ordinal) {
      return values[ordinal];
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
  public long asOf() {
    return 1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long idAt(int ordinal) {
    return firstId + ordinal;
  }

  @Override
  public int ordinal(long accountId) {
    return accountId >= firstId && accountId < firstId + size ? (int) (accountId - firstId) : -1;
  }

  @Override
  public Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window) {
    Map<String, Column> facts = new HashMap<>(columns);
    facts.keySet().retainAll(names);
    return facts;
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window, int ordinal) {
    Map<String, Column> facts = new HashMap<>();
    facts(names, window)
        .forEach(
            (name, column) -> {
              double[] own = new double[size];
              // whoever looks at another account's cells would notice
              Arrays.fill(own, 1e12);
              own[ordinal] = ((Cells) column).values()[ordinal];
              facts.put(name, new Cells(name, column.info().type(), own));
            });
    return facts;
  }

  @Override
  public LedgerCursor ledger(int from, int to, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int parent(int ordinal) {
    return -1;
  }

  @Override
  public Optional<LocalDate> lastLedgerDay() {
    return Optional.of(DAY.minusDays(100));
  }

  @Override
  public long transactions() {
    return 0;
  }
}
