package org.openkam.accounts.parse;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads currencies: ISO 4217 codes and a few signs and names. */
public final class Currencies {
  private static final Set<String> ISO =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("RMB", "CNY"),
          Map.entry("CNH", "CNY"),
          Map.entry("人民币", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("美元", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("欧元", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("英镑", "GBP"),
          Map.entry("£", "GBP"),
          Map.entry("日元", "JPY"),
          Map.entry("港币", "HKD"),
          Map.entry("港元", "HKD"));

  private Currencies() {}

  /** The ISO 4217 code, or null when the text names no currency. */
  public static String parse(String cell) {
    String text = cell.length() == 3 ? cell : Plain.halfWidth(cell).toUpperCase(Locale.ROOT);
    if (ISO.contains(text)) return text;
    String upper = text.toUpperCase(Locale.ROOT);
    return ISO.contains(upper) ? upper : NAMES.get(upper);
  }
}
