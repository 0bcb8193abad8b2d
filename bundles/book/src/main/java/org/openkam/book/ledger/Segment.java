package org.openkam.book.ledger;

import java.util.Arrays;

/** The transactions of one account on the heap, by day and id. */
final class Segment implements Rows {
  static final int NOT_THERE = Integer.MIN_VALUE;

  private long[] ids;
  private int[] days;
  private long[] quantities;
  private long[] revenues;
  private long[] costs;
  private long[] discounts;
  private int[] products;
  private int size;

  Segment(int capacity) {
    int room = Math.max(4, capacity);
    ids = new long[room];
    days = new int[room];
    quantities = new long[room];
    revenues = new long[room];
    costs = new long[room];
    discounts = new long[room];
    products = new int[room];
  }

  /** A copy of rows from a position (included) to another (excluded). */
  static Segment copy(Rows rows, int from, int to) {
    Segment copy = new Segment(to - from + 4);
    for (int i = from; i < to; i++) {
      copy.put(
          copy.size++,
          new Entry(
              rows.id(i),
              rows.day(i),
              rows.quantity(i),
              rows.revenue(i),
              rows.cost(i),
              rows.discount(i),
              rows.product(i)));
    }
    return copy;
  }

  int size() {
    return size;
  }

  /** True when the transaction is in it. */
  boolean has(long id) {
    return find(id) >= 0;
  }

  private int find(long id) {
    for (int i = size - 1; i >= 0; i--) if (ids[i] == id) return i;
    return -1;
  }

  /** Puts a transaction at its place. */
  void add(Entry row) {
    if (size == ids.length) grow();
    int at = size;
    while (at > 0
        && (days[at - 1] > row.day() || days[at - 1] == row.day() && ids[at - 1] > row.id())) {
      at--;
    }
    shift(at, at + 1, size - at);
    size++;
    put(at, row);
  }

  /** Removes a transaction; its day, {@link #NOT_THERE} when it is not there. */
  int remove(long id) {
    int at = find(id);
    if (at < 0) return NOT_THERE;
    int day = days[at];
    shift(at + 1, at, size - at - 1);
    size--;
    return day;
  }

  private void put(int at, Entry row) {
    ids[at] = row.id();
    days[at] = row.day();
    quantities[at] = row.quantity();
    revenues[at] = row.revenue();
    costs[at] = row.cost();
    discounts[at] = row.discount();
    products[at] = row.product();
  }

  private void shift(int from, int to, int count) {
    System.arraycopy(ids, from, ids, to, count);
    System.arraycopy(days, from, days, to, count);
    System.arraycopy(quantities, from, quantities, to, count);
    System.arraycopy(revenues, from, revenues, to, count);
    System.arraycopy(costs, from, costs, to, count);
    System.arraycopy(discounts, from, discounts, to, count);
    System.arraycopy(products, from, products, to, count);
  }

  private void grow() {
    int room = size + (size >> 1);
    ids = Arrays.copyOf(ids, room);
    days = Arrays.copyOf(days, room);
    quantities = Arrays.copyOf(quantities, room);
    revenues = Arrays.copyOf(revenues, room);
    costs = Arrays.copyOf(costs, room);
    discounts = Arrays.copyOf(discounts, room);
    products = Arrays.copyOf(products, room);
  }

  @Override
  public long id(int position) {
    return ids[position];
  }

  @Override
  public int day(int position) {
    return days[position];
  }

  @Override
  public long quantity(int position) {
    return quantities[position];
  }

  @Override
  public long revenue(int position) {
    return revenues[position];
  }

  @Override
  public long cost(int position) {
    return costs[position];
  }

  @Override
  public long discount(int position) {
    return discounts[position];
  }

  @Override
  public int product(int position) {
    return products[position];
  }
}
