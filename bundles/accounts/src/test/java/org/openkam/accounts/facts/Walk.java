package org.openkam.accounts.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.book.FactWriter;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Window;

/** A cursor over lists, and what a provider writes. */
final class Walk implements LedgerCursor, FactWriter {
  /** Amounts in whole units; a cost of null is unknown. */
  record Line(
      int day, double quantity, double revenue, Double cost, double discount, int product) {}

  private final List<List<Line>> accounts;
  private final int first;
  private final Map<String, Object> written = new HashMap<>();
  private int account = -1;
  private int at;

  private Walk(List<List<Line>> accounts, int first) {
    this.accounts = accounts;
    this.first = first;
  }

  /** Fact name and ordinal to value. */
  static Map<String, Object> over(List<List<Line>> accounts, int first, Window window) {
    Walk walk = new Walk(accounts, first);
    new LedgerFacts().fill(walk, window, walk);
    return walk.written;
  }

  @Override
  public boolean nextAccount() {
    at = -1;
    return ++account < accounts.size();
  }

  @Override
  public int account() {
    return first + account;
  }

  @Override
  public boolean next() {
    return ++at < accounts.get(account).size();
  }

  private Line line() {
    return accounts.get(account).get(at);
  }

  @Override
  public int day() {
    return line().day();
  }

  @Override
  public long quantity() {
    return (long) (line().quantity() * Amounts.SCALE);
  }

  @Override
  public long revenue() {
    return (long) (line().revenue() * Amounts.SCALE);
  }

  @Override
  public boolean hasCost() {
    return line().cost() != null;
  }

  @Override
  public long cost() {
    return hasCost() ? (long) (line().cost() * Amounts.SCALE) : 0;
  }

  @Override
  public long discount() {
    return (long) (line().discount() * Amounts.SCALE);
  }

  @Override
  public int product() {
    return line().product();
  }

  private void put(int fact, int ordinal, Object value) {
    written.put(new LedgerFacts().facts().get(fact).name() + "@" + ordinal, value);
  }

  @Override
  public void set(int fact, int ordinal, long value) {
    put(fact, ordinal, value);
  }

  @Override
  public void set(int fact, int ordinal, double value) {
    put(fact, ordinal, value);
  }
}
