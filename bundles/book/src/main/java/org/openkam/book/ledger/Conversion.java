package org.openkam.book.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.ledger.Rate;
import org.openkam.api.value.Amounts;

/** Amounts into the reporting currency, at the rate of the business date, rounded HALF_EVEN. */
public final class Conversion {
  private static final long ONE = 100_000_000L;
  private final String reporting;
  private final Map<String, TreeMap<Long, Long>> rates = new HashMap<>();

  /** Rates with at most 8 decimals. */
  public Conversion(String reporting, Collection<Rate> rates) {
    this.reporting = reporting;
    for (Rate r : rates) {
      long scaled = r.rate().movePointRight(8).longValueExact();
      this.rates
          .computeIfAbsent(r.currency(), c -> new TreeMap<>())
          .put(r.from().toEpochDay(), scaled);
    }
  }

  /** The reporting currency. */
  public String reporting() {
    return reporting;
  }

  /**
   * The rate of a currency on a day, in hundred-millionths.
   *
   * @throws IllegalStateException when there is none: the store does not take such transactions
   */
  long rate(String currency, int day) {
    if (currency.equals(reporting)) return ONE;
    TreeMap<Long, Long> its = rates.get(currency);
    var rate = its == null ? null : its.floorEntry((long) day);
    if (rate == null) {
      throw new IllegalStateException(
          "no rate of " + currency + " on " + java.time.LocalDate.ofEpochDay(day));
    }
    return rate.getValue();
  }

  static long apply(long amount, long rate) {
    if (rate == ONE || amount == Amounts.MISSING) return amount;
    long high = Math.multiplyHigh(amount, rate);
    long low = amount * rate;
    if (high != low >> 63) return exactly(amount, rate);
    long whole = low / ONE;
    long rest = Math.abs(low % ONE);
    boolean up = rest > ONE / 2 || rest == ONE / 2 && (whole & 1) != 0;
    return up ? whole + Long.signum(low) : whole;
  }

  private static long exactly(long amount, long rate) {
    BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(rate));
    return new BigDecimal(product, 8).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
  }
}
