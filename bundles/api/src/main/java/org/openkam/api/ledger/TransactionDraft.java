package org.openkam.api.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.value.Amounts;

/**
 * A sale or a credit note (negative) as it comes in.
 *
 * @param account the account's key in the source; an unknown key makes the transaction an orphan
 * @param reference the transaction's own key in the source, unique there; posting the same
 *     reference again with other content is a correction that supersedes the earlier one
 * @param date business date
 * @param product product key in the same source, empty when unknown
 * @param quantity may be negative
 * @param revenue net revenue in {@code currency}
 * @param cost cost in {@code currency}, empty when unknown: the margin is then unknown, not 100 %
 * @param discount discount given, in {@code currency}, empty when unknown
 * @param currency ISO 4217
 */
public record TransactionDraft(
    ExternalKey account,
    ExternalKey reference,
    LocalDate date,
    Optional<String> product,
    BigDecimal quantity,
    BigDecimal revenue,
    Optional<BigDecimal> cost,
    Optional<BigDecimal> discount,
    String currency) {

  /** Checks and rounds money to scale 4, HALF_EVEN. */
  public TransactionDraft {
    if (date.getYear() < 1900 || date.getYear() > 2200) {
      throw Refusal.invalid("date", "refused.date.range", date.toString()).thrown();
    }
    quantity = Amounts.rounded(quantity);
    revenue = Amounts.rounded(revenue);
    cost = cost.map(Amounts::rounded);
    discount = discount.map(Amounts::rounded);
    if (currency == null || !currency.matches("[A-Z]{3}")) {
      throw Refusal.invalid("currency", "refused.currency", String.valueOf(currency)).thrown();
    }
  }
}
