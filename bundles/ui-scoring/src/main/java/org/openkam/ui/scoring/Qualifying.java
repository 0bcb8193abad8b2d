package org.openkam.ui.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.account.Portfolio;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.Value;
import org.openkam.ui.api.ViewContext;

/** How many accounts the thresholds of the revenue share would call high and low, counted now. */
final class Qualifying {
  /** The function whose thresholds are shares of the total. */
  static final String FUNCTION = "revenue-share";

  static final String HIGH = "high";
  static final String LOW = "low";
  private static final String REVENUE = "revenue";

  private final ViewContext context;
  private final Accounts accounts;
  private final BigDecimal total;

  Qualifying(ViewContext context, Accounts accounts, Portfolio portfolio) {
    this.context = context;
    this.accounts = accounts;
    boolean may =
        context.actor().may(Right.COMPANY_FIGURES)
            && accounts.columns(context.actor()).stream()
                .map(ColumnInfo::name)
                .anyMatch(REVENUE::equals);
    total =
        may
            ? Amounts.toDecimal(portfolio.concentration(context.actor()).value().total())
            : BigDecimal.ZERO;
  }

  /** Empty without revenue, without the right to see company figures, or without thresholds. */
  String sentence(Map<String, Double> parameters) {
    double high = parameters.getOrDefault(HIGH, Double.NaN);
    double low = parameters.getOrDefault(LOW, Double.NaN);
    if (total.signum() <= 0 || !(high > 0 && high <= 1) || !(low >= 0 && low < high)) return "";
    long above = count(Filter.Op.GE, high);
    long below = count(Filter.Op.LE, low);
    // the shares of all accounts sum to 1
    int most = (int) Math.floor(1 / high + 1e-9);
    return context.t(
        "uiscoring.qualify",
        context.formats().percent(high),
        above,
        context.formats().percent(low),
        below,
        most);
  }

  private long count(Filter.Op op, double share) {
    BigDecimal amount =
        total.multiply(BigDecimal.valueOf(share)).setScale(4, RoundingMode.HALF_EVEN);
    Query query =
        new Query(
            new Filter.Compare(REVENUE, op, new Value.Money(amount)),
            "",
            List.of(),
            0,
            0,
            List.of(),
            List.of(),
            OptionalLong.empty());
    return accounts.list(context.actor(), query).value().filtered();
  }
}
