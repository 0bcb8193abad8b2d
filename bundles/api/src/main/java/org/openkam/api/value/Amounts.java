package org.openkam.api.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openkam.api.Refusal;

/** Amounts as columns keep them: {@code long} ten-thousandths, rounded HALF_EVEN once. */
public final class Amounts {
  /** Ten-thousandths in one. */
  public static final long SCALE = 10_000L;

  /** Stands for no value in a {@code long} column. */
  public static final long MISSING = Long.MIN_VALUE;

  private static final BigDecimal LIMIT = new BigDecimal("900000000000000");

  private Amounts() {}

  /**
   * Rounds to scale 4, HALF_EVEN.
   *
   * @throws org.openkam.api.RefusedException when the amount is beyond 900 trillion
   */
  public static BigDecimal rounded(BigDecimal amount) {
    if (amount.abs().compareTo(LIMIT) > 0) {
      throw Refusal.invalid("amount", "refused.amount.range", amount.toEngineeringString())
          .thrown();
    }
    return amount.setScale(4, RoundingMode.HALF_EVEN);
  }

  /** As ten-thousandths. */
  public static long toLong(BigDecimal amount) {
    return rounded(amount).unscaledValue().longValueExact();
  }

  /** Back to a decimal of scale 4. */
  public static BigDecimal toDecimal(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, 4);
  }
}
