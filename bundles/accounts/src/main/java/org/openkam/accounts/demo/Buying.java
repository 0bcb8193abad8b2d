package org.openkam.accounts.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.TransactionDraft;

/** How one demo company buys: from when to when, rising or falling, what and at which discount. */
final class Buying {
  /** Three years. */
  static final int DAYS = 1096;

  /** January to December: weak at the spring festival, strong at the end of the year. */
  private static final double[] SEASON = {
    0.95, 0.55, 1.05, 1.0, 0.95, 1.05, 0.85, 0.85, 1.1, 1.0, 1.25, 1.4
  };

  private final SplittableRandom random;
  private final ExternalKey account;
  private final LocalDate lastDay;
  private final String currency;
  private final Catalogue catalogue;
  private final int firstProduct;
  private final int products;
  private final int begin;
  private final int end;
  private final double growth;
  private final double discount;
  private final boolean costUnknown;

  Buying(Company company, int number, LocalDate lastDay, String currency, Catalogue catalogue) {
    random = company.buying();
    account = Company.key(number);
    this.lastDay = lastDay;
    this.currency = currency;
    this.catalogue = catalogue;
    double size = Math.log(company.weight());
    firstProduct = random.nextInt(catalogue.items().size());
    products = 2 + random.nextInt(4 + (int) (3 * size));
    int kind = random.nextInt(100);
    begin = kind < 12 ? DAYS - 90 - random.nextInt(270) : random.nextInt(60);
    end = kind >= 88 ? DAYS - 180 - random.nextInt(540) : DAYS;
    growth = kind < 35 ? random.nextDouble() : kind < 70 ? 0 : -random.nextDouble();
    // large accounts bargain: some of them below cost
    discount = Math.min(0.45, random.nextDouble() * (0.05 + 0.05 * size));
    costUnknown = random.nextInt(100) < 4;
  }

  /** Share of the three years in which it buys. */
  double activity() {
    return (double) (end - begin) / DAYS;
  }

  /** All its transactions. */
  void transactions(int count, double each, Consumer<TransactionDraft> out) {
    for (int i = 0; i < count; i++) {
      LocalDate day = i == 0 && end == DAYS ? working(lastDay) : day();
      Catalogue.Item item =
          catalogue
              .items()
              .get((firstProduct + random.nextInt(products) * 7) % catalogue.items().size());
      double wanted = each * Math.exp((random.nextDouble() + random.nextDouble() - 1) * 0.9);
      long pieces = Math.max(1, Math.round(wanted / item.price().doubleValue()));
      boolean credit = random.nextInt(1000) < 25;
      if (credit) pieces = -Math.max(1, pieces / 4);
      out.accept(line(i, day, item, BigDecimal.valueOf(pieces), credit));
    }
  }

  private TransactionDraft line(
      int i, LocalDate day, Catalogue.Item item, BigDecimal pieces, boolean credit) {
    BigDecimal list = item.price().multiply(pieces);
    double rate = Math.max(0, Math.min(0.5, discount + (random.nextDouble() - 0.5) * 0.04));
    BigDecimal off = list.multiply(BigDecimal.valueOf(Math.round(rate * 1000), 3));
    ExternalKey reference =
        new ExternalKey(Company.SOURCE, (credit ? "GS-" : "SO-") + account.key() + "-" + (i + 1));
    return new TransactionDraft(
        account,
        reference,
        day,
        Optional.of(item.draft().key()),
        pieces,
        list.subtract(off),
        costUnknown ? Optional.empty() : item.cost().map(pieces::multiply),
        Optional.of(off),
        currency);
  }

  /** Drawn until season and growth let it pass. */
  private LocalDate day() {
    while (true) {
      double at = random.nextDouble();
      LocalDate day = lastDay.minusDays(DAYS - 1 - (begin + (int) (at * (end - begin))));
      double chance = SEASON[day.getMonthValue() - 1] / 1.4 * (1 + growth * (2 * at - 1)) / 2;
      if (random.nextDouble() < chance) return working(day);
    }
  }

  /** Weekends become the Friday before, but the last day stays what it is. */
  private LocalDate working(LocalDate day) {
    if (day.equals(lastDay)) return day;
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return day.minusDays(1);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
  }
}
