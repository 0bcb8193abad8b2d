package org.openkam.book.ledger;

import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Amounts;

/** Walks over the projection and, where an account was touched since, its own rows. */
final class Cursor implements LedgerCursor {
  private final Ledger ledger;
  private final int to;
  private final int lastDay;
  private int account;
  private Rows rows;
  private int at;
  private int end;

  Cursor(Ledger ledger, int from, int to, int lastDay) {
    this.ledger = ledger;
    this.to = to;
    this.lastDay = lastDay;
    account = from - 1;
  }

  @Override
  public boolean nextAccount() {
    if (account + 1 >= to) {
      at = end;
      return false;
    }
    account++;
    Segment touched = ledger.touched(account);
    if (touched == null) {
      rows = ledger.base();
      at = ledger.base().start(account) - 1;
      end = ledger.base().end(account);
    } else {
      rows = touched;
      at = -1;
      end = touched.size();
    }
    return true;
  }

  @Override
  public int account() {
    return account;
  }

  @Override
  public boolean next() {
    if (at + 1 >= end) return false;
    if (rows.day(at + 1) > lastDay) {
      end = at + 1;
      return false;
    }
    at++;
    return true;
  }

  /** The transaction's id. */
  long id() {
    return rows.id(at);
  }

  @Override
  public int day() {
    return rows.day(at);
  }

  @Override
  public long quantity() {
    return rows.quantity(at);
  }

  @Override
  public long revenue() {
    return rows.revenue(at);
  }

  @Override
  public boolean hasCost() {
    return rows.cost(at) != Amounts.MISSING;
  }

  @Override
  public long cost() {
    return known(rows.cost(at));
  }

  @Override
  public long discount() {
    return known(rows.discount(at));
  }

  private static long known(long amount) {
    return amount == Amounts.MISSING ? 0 : amount;
  }

  @Override
  public int product() {
    return rows.product(at);
  }
}
