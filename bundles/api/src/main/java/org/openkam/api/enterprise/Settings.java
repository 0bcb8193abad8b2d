package org.openkam.api.enterprise;

import java.time.ZoneId;
import org.openkam.api.Refusal;

/**
 * The settings of the enterprise, versioned and audited.
 *
 * @param version counts up from 1; 0 before set-up
 * @param name the enterprise's name
 * @param reportingCurrency ISO 4217; cannot change once the ledger has rows
 * @param zone its time zone
 * @param fiscalYearStart first month of the fiscal year, 1 to 12
 * @param primaryModel key of the scoring model whose score and grade are "the" score and grade;
 *     empty before the first
 */
public record Settings(
    int version,
    String name,
    String reportingCurrency,
    ZoneId zone,
    int fiscalYearStart,
    String primaryModel) {

  /** Checks. */
  public Settings {
    if (name == null || name.isBlank() || name.length() > 200) {
      throw Refusal.invalid("name", "refused.enterprise.name").thrown();
    }
    if (reportingCurrency == null || !reportingCurrency.matches("[A-Z]{3}")) {
      throw Refusal.invalid(
              "reportingCurrency", "refused.currency", String.valueOf(reportingCurrency))
          .thrown();
    }
    if (fiscalYearStart < 1 || fiscalYearStart > 12) {
      throw Refusal.invalid("fiscalYearStart", "refused.month").thrown();
    }
    primaryModel = primaryModel == null ? "" : primaryModel;
  }

  /** Before set-up: CNY, the machine's zone, calendar year. */
  public static Settings initial() {
    return new Settings(0, "OpenKAM", "CNY", ZoneId.systemDefault(), 1, "");
  }
}
