package org.openkam.gateway.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.ledger.Rate;

/** Since when each currency has a rate; a rate holds until a later one. */
final class KnownRates {
  private final String reporting;
  private final Map<String, LocalDate> first = new HashMap<>();

  KnownRates(String reporting, List<Rate> rates) {
    this.reporting = reporting;
    for (Rate rate : rates) {
      first.merge(rate.currency(), rate.from(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  boolean convertible(String currency, LocalDate day) {
    if (reporting.equals(currency)) return true;
    LocalDate from = first.get(currency);
    return from != null && !day.isBefore(from);
  }
}
