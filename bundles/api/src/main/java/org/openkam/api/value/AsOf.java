package org.openkam.api.value;

import java.time.LocalDate;

/** Which day a model calls today. */
public sealed interface AsOf {

  /** The day the run is made, in the enterprise's time zone. */
  record Today() implements AsOf {}

  /** The newest business date in the ledger. */
  record LastLedgerDate() implements AsOf {}

  /** A fixed day. */
  record FixedDay(LocalDate day) implements AsOf {}

  /** The day itself. */
  default LocalDate day(LocalDate today, LocalDate lastLedgerDate) {
    if (this instanceof FixedDay f) return f.day();
    return this instanceof LastLedgerDate ? lastLedgerDate : today;
  }
}
