package org.openkam.book.ledger;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.store.LedgerRow;
import org.openkam.book.cells.LongIntMap;

/**
 * The ledger: a projection, and beside it the whole rows of the accounts that were touched since it
 * was built.
 */
public final class Ledger {
  private static final int NEVER = Integer.MIN_VALUE;

  private final Projection base;
  private final LongIntMap products;
  private final Conversion conversion;
  private final Map<Integer, Segment> touched = new HashMap<>();
  private final BitSet isTouched = new BitSet();
  private long rows;
  private long heapRows;
  private long posted;
  private int accounts;
  private int lastDay;

  Ledger(Projection base, LongIntMap products, Conversion conversion, int accounts) {
    this.base = base;
    this.products = products;
    this.conversion = conversion;
    this.accounts = accounts;
    rows = base.size();
    lastDay = latest();
  }

  Projection base() {
    return base;
  }

  Segment touched(int ordinal) {
    return isTouched.get(ordinal) ? touched.get(ordinal) : null;
  }

  LongIntMap products() {
    return products;
  }

  /** How amounts are converted. */
  public Conversion conversion() {
    return conversion;
  }

  /** Number of transactions. */
  public long rows() {
    return rows;
  }

  /** Newest business date; empty without transactions. */
  public OptionalInt lastDay() {
    return lastDay == NEVER ? OptionalInt.empty() : OptionalInt.of(lastDay);
  }

  /** The transactions of the ordinals from (included) to (excluded) up to a day (included). */
  public LedgerCursor cursor(int from, int to, int lastDay) {
    return new Cursor(this, from, to, lastDay);
  }

  /** Adds a transaction to an account; false when it is there already. */
  public boolean add(int ordinal, LedgerRow row) {
    Segment its = touch(ordinal);
    if (its.has(row.id())) return false;
    long rate = conversion.rate(row.currency(), row.day());
    its.add(
        new Entry(
            row.id(),
            row.day(),
            row.quantity(),
            Conversion.apply(row.revenue(), rate),
            Conversion.apply(row.cost(), rate),
            Conversion.apply(row.discount(), rate),
            row.product() == 0 ? -1 : products.number(row.product())));
    rows++;
    heapRows++;
    posted++;
    accounts = Math.max(accounts, ordinal + 1);
    lastDay = Math.max(lastDay, row.day());
    return true;
  }

  /** Removes a transaction of an account; false when it is not there. */
  public boolean remove(int ordinal, long id) {
    Segment its = touch(ordinal);
    int day = its.remove(id);
    if (day == Segment.NOT_THERE) return false;
    rows--;
    heapRows--;
    posted++;
    // it may have been the only one on the last day
    if (day == lastDay) lastDay = latest();
    return true;
  }

  /** True when the account has the transaction. */
  public boolean has(int ordinal, long id) {
    Segment its = touched(ordinal);
    if (its != null) return its.has(id);
    for (int i = base.start(ordinal); i < base.end(ordinal); i++) if (base.id(i) == id) return true;
    return false;
  }

  private Segment touch(int ordinal) {
    Segment its = touched(ordinal);
    if (its != null) return its;
    its = Segment.copy(base, base.start(ordinal), base.end(ordinal));
    touched.put(ordinal, its);
    isTouched.set(ordinal);
    heapRows += its.size();
    return its;
  }

  private int latest() {
    int latest = NEVER;
    for (int i = 0; i < accounts; i++) {
      Segment its = touched(i);
      Rows those = its == null ? base : its;
      int end = its == null ? base.end(i) : its.size();
      int start = its == null ? base.start(i) : 0;
      if (end > start) latest = Math.max(latest, those.day(end - 1));
    }
    return latest;
  }

  /** True when so much lies on the heap that a new projection pays. */
  public boolean crowded(long limit) {
    return heapRows > Math.max(limit, rows / 8) && posted > limit / 16;
  }

  /** The same ledger as a new projection. */
  public Ledger compacted(Folder folder) throws IOException {
    int[] starts = new int[accounts + 1];
    for (int i = 0; i < accounts; i++) {
      Segment its = touched(i);
      starts[i + 1] =
          Math.addExact(starts[i], its == null ? base.end(i) - base.start(i) : its.size());
    }
    Projection next = new Projection(folder.next(), starts);
    int at = 0;
    for (int i = 0; i < accounts; i++) {
      Segment its = touched(i);
      Rows those = its == null ? base : its;
      int end = its == null ? base.end(i) : its.size();
      for (int j = its == null ? base.start(i) : 0; j < end; j++) next.copy(at++, those, j);
    }
    return new Ledger(next, products, conversion, accounts);
  }

  /** Deletes its files. */
  public void delete() {
    base.delete();
  }
}
