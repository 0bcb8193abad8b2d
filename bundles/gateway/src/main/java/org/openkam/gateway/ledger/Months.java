package org.openkam.gateway.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.ledger.Ledger.Month;

/** Sums a cursor of one account by calendar month. */
final class Months {
  /** Later than any date the ledger takes. */
  static final LocalDate END_OF_TIME = LocalDate.of(2201, 1, 1);

  private Months() {}

  static List<Month> of(LedgerCursor cursor) {
    List<Month> months = new ArrayList<>();
    if (!cursor.nextAccount()) return months;
    int year = 0;
    int month = 0;
    long revenue = 0;
    long cost = 0;
    int transactions = 0;
    // days come in order, so a month is over for good when the next one begins
    while (cursor.next()) {
      LocalDate day = LocalDate.ofEpochDay(cursor.day());
      if (day.getYear() != year || day.getMonthValue() != month) {
        if (transactions > 0) months.add(new Month(year, month, revenue, cost, transactions));
        year = day.getYear();
        month = day.getMonthValue();
        revenue = 0;
        cost = 0;
        transactions = 0;
      }
      revenue = Math.addExact(revenue, cursor.revenue());
      if (cursor.hasCost()) cost = Math.addExact(cost, cursor.cost());
      transactions++;
    }
    if (transactions > 0) months.add(new Month(year, month, revenue, cost, transactions));
    return months;
  }
}
