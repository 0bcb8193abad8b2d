package org.openkam.accounts.facts;

import org.openkam.api.book.FactWriter;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Window;

/** Sums up one account after the other; used again, so that nothing is allocated per account. */
final class AccountSums {
  private final int first;
  private final int last;
  private final boolean bounded;
  private final long priorFirst;
  private final ProductSet products = new ProductSet();
  private final Trend trend;

  private long revenue;
  private long prior;
  private long cost;
  private long costed;
  private boolean anyCost;
  private long quantity;
  private long discount;
  private int transactions;
  private int firstPurchase;
  private int lastPurchase;
  private int activeMonths;
  private int lastMonth;

  AccountSums(Window window) {
    first = window.firstDay();
    last = window.lastDay();
    bounded = first != Integer.MIN_VALUE;
    priorFirst = first - ((long) last - first + 1);
    trend = new Trend(first, last);
  }

  void reset() {
    revenue = 0;
    prior = 0;
    cost = 0;
    costed = 0;
    anyCost = false;
    quantity = 0;
    discount = 0;
    transactions = 0;
    firstPurchase = Integer.MIN_VALUE;
    lastPurchase = Integer.MIN_VALUE;
    activeMonths = 0;
    lastMonth = Integer.MIN_VALUE;
    products.clear();
    trend.reset();
  }

  void add(LedgerCursor c) {
    int day = c.day();
    long amount = c.revenue();
    // a credit note is no purchase
    if (amount > 0) {
      if (firstPurchase == Integer.MIN_VALUE) firstPurchase = day;
      lastPurchase = day;
    }
    if (firstPurchase != Integer.MIN_VALUE) trend.add(day, amount, firstPurchase);
    if (day < first) {
      if (bounded && day >= priorFirst) prior += amount;
      return;
    }
    if (day > last) return;
    revenue += amount;
    quantity += c.quantity();
    discount += c.discount();
    transactions++;
    if (c.hasCost()) {
      anyCost = true;
      cost += c.cost();
      costed += amount;
    }
    if (c.product() >= 0) products.add(c.product());
    if (amount > 0) {
      int month = Months.of(day);
      if (month != lastMonth) activeMonths++;
      lastMonth = month;
    }
  }

  /** In the order of {@link LedgerFacts#facts()}. */
  void write(int account, FactWriter out) {
    out.set(0, account, revenue);
    if (bounded) {
      out.set(1, account, prior);
      if (prior > 0) out.set(2, account, (double) (revenue - prior) / prior);
    }
    if (anyCost) {
      out.set(3, account, cost);
      out.set(4, account, costed - cost);
      if (costed > 0) out.set(5, account, (double) (costed - cost) / costed);
      out.set(6, account, costed);
    }
    out.set(7, account, (double) quantity / Amounts.SCALE);
    out.set(8, account, (double) transactions);
    out.set(9, account, (double) products.size());
    out.set(10, account, discount);
    if (revenue + discount > 0) {
      out.set(11, account, (double) discount / (revenue + discount));
    }
    if (firstPurchase != Integer.MIN_VALUE) {
      out.set(12, account, (long) firstPurchase);
      out.set(13, account, (long) lastPurchase);
    }
    out.set(14, account, (double) activeMonths);
    double slope = trend.relativeSlope();
    if (!Double.isNaN(slope)) out.set(15, account, slope);
  }
}
