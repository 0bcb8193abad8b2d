package org.openkam.benchmarks;

import org.openkam.api.book.LedgerCursor;

/** Walks over generated sales. */
final class SalesCursor implements LedgerCursor {
  private final Sales sales;
  private final int to;
  private final int lastDay;
  private int account;
  private int at;
  private int end;

  SalesCursor(Sales sales, int from, int to, int lastDay) {
    this.sales = sales;
    this.account = from - 1;
    this.to = to;
    this.lastDay = lastDay;
  }

  @Override
  public boolean nextAccount() {
    if (++account >= to) return false;
    at = sales.start[account] - 1;
    end = sales.start[account + 1];
    return true;
  }

  @Override
  public int account() {
    return account;
  }

  @Override
  public boolean next() {
    return ++at < end && sales.day[at] <= lastDay;
  }

  @Override
  public int day() {
    return sales.day[at];
  }

  @Override
  public long quantity() {
    return 10_000;
  }

  @Override
  public long revenue() {
    return sales.revenue[at];
  }

  @Override
  public boolean hasCost() {
    return sales.cost[at] != Long.MIN_VALUE;
  }

  @Override
  public long cost() {
    return hasCost() ? sales.cost[at] : 0;
  }

  @Override
  public long discount() {
    return 0;
  }

  @Override
  public int product() {
    return -1;
  }
}
