package org.openkam.book.ledger;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The transactions of all accounts in column files, by account, day and id. 48 bytes a transaction
 * mapped, 4 bytes an account on the heap.
 */
final class Projection implements Rows {
  /** Bytes of a transaction. */
  static final int WIDTH = 48;

  private final Path folder;
  private final int[] starts;
  private final LongBuffer ids;
  private final IntBuffer days;
  private final LongBuffer quantities;
  private final LongBuffer revenues;
  private final LongBuffer costs;
  private final LongBuffer discounts;
  private final IntBuffer products;

  /**
   * Files for so many transactions.
   *
   * @param starts position of each account's first transaction, the number of all at the end
   */
  Projection(Path folder, int[] starts) throws IOException {
    this.folder = folder;
    this.starts = starts;
    long rows = starts[starts.length - 1];
    if (folder != null) Folder.demand(folder, rows * WIDTH);
    ids = longs("id", rows);
    days = ints("day", rows);
    quantities = longs("quantity", rows);
    revenues = longs("revenue", rows);
    costs = longs("cost", rows);
    discounts = longs("discount", rows);
    products = ints("product", rows);
  }

  /** No transactions. */
  static Projection empty() {
    try {
      return new Projection(null, new int[1]);
    } catch (IOException e) {
      throw new AssertionError("no file is touched", e);
    }
  }

  private LongBuffer longs(String name, long rows) throws IOException {
    return rows == 0
        ? LongBuffer.allocate(0)
        : Folder.map(folder.resolve(name), rows * Long.BYTES).asLongBuffer();
  }

  private IntBuffer ints(String name, long rows) throws IOException {
    return rows == 0
        ? IntBuffer.allocate(0)
        : Folder.map(folder.resolve(name), rows * Integer.BYTES).asIntBuffer();
  }

  int size() {
    return starts[starts.length - 1];
  }

  int start(int ordinal) {
    return starts[Math.min(ordinal, starts.length - 1)];
  }

  int end(int ordinal) {
    return starts[Math.min(ordinal + 1, starts.length - 1)];
  }

  void put(
      int at,
      long id,
      int day,
      long quantity,
      long revenue,
      long cost,
      long discount,
      int product) {
    ids.put(at, id);
    days.put(at, day);
    quantities.put(at, quantity);
    revenues.put(at, revenue);
    costs.put(at, cost);
    discounts.put(at, discount);
    products.put(at, product);
  }

  void copy(int at, Rows rows, int i) {
    put(
        at,
        rows.id(i),
        rows.day(i),
        rows.quantity(i),
        rows.revenue(i),
        rows.cost(i),
        rows.discount(i),
        rows.product(i));
  }

  /** Brings the transactions of each account into their order. */
  void sort() {
    for (int ordinal = 0; ordinal + 1 < starts.length; ordinal++)
      sort(starts[ordinal], starts[ordinal + 1]);
  }

  private void sort(int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) sorted = compare(i - 1, i) <= 0;
    if (sorted) return;
    Integer[] order = new Integer[to - from];
    Arrays.setAll(order, i -> from + i);
    Arrays.sort(order, this::compare);
    Segment copy = Segment.copy(this, from, to);
    for (int i = from; i < to; i++) copy(i, copy, order[i - from] - from);
  }

  private int compare(int a, int b) {
    int byDay = Integer.compare(days.get(a), days.get(b));
    return byDay != 0 ? byDay : Long.compare(ids.get(a), ids.get(b));
  }

  /** Deletes its files; it can still be read where the system allows it. */
  void delete() {
    Folder.delete(folder);
  }

  @Override
  public long id(int position) {
    return ids.get(position);
  }

  @Override
  public int day(int position) {
    return days.get(position);
  }

  @Override
  public long quantity(int position) {
    return quantities.get(position);
  }

  @Override
  public long revenue(int position) {
    return revenues.get(position);
  }

  @Override
  public long cost(int position) {
    return costs.get(position);
  }

  @Override
  public long discount(int position) {
    return discounts.get(position);
  }

  @Override
  public int product(int position) {
    return products.get(position);
  }
}
