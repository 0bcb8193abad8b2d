package org.openkam.ui.administration;

import java.util.Currency;
import java.util.List;

/** The codes of ISO 4217. */
public final class Currencies {
  private static final List<String> ALL =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();

  private Currencies() {}

  /** All codes, sorted. */
  public static List<String> all() {
    return ALL;
  }
}
