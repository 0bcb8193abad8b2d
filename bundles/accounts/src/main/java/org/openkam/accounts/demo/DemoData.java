package org.openkam.accounts.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.imports.ImportEngine.Loader;
import org.openkam.api.imports.SampleSource;
import org.openkam.api.ledger.TransactionDraft;
import org.osgi.service.component.annotations.Component;

/**
 * A made-up enterprise that sells automation parts: companies in China and abroad, sizes by
 * Pareto's law (80 : 20), some new, some lost, some growing; the year's seasons; credit notes;
 * company trees; a few unknown costs; positions assessed with evidence.
 */
@Component
public final class DemoData implements SampleSource {
  private static final int BATCH = 5000;

  /** Pareto's exponent at which a fifth makes four fifths. */
  private static final double ALPHA = 1.16;

  /** Mean revenue of an account over the three years. */
  private static final double MEAN = 1_200_000;

  @Override
  public void generate(
      long seed,
      int accounts,
      int transactions,
      LocalDate lastDay,
      String currency,
      Loader loader,
      Progress progress) {
    if (accounts < 10 || accounts > 1_000_000) {
      throw Refusal.invalid("accounts", "accounts.demo.accounts").thrown();
    }
    if (transactions < 0 || transactions > 20_000_000) {
      throw Refusal.invalid("transactions", "accounts.demo.transactions").thrown();
    }
    Catalogue catalogue = new Catalogue(seed);
    loader.products(catalogue.items().stream().map(Catalogue.Item::draft).toList());
    Batch<AccountRow> rows = new Batch<>(loader::accounts);
    double weights = 0;
    double orders = 0;
    for (int i = 0; i < accounts; i++) {
      Company company = company(seed, i, accounts);
      rows.accept(company.row(lastDay));
      weights += company.weight();
      orders += orders(company, new Buying(company, i, lastDay, currency, catalogue));
      if (i % BATCH == 0) {
        progress.check();
        progress.at(i, (long) accounts + transactions, "accounts.step.demo.accounts");
      }
    }
    rows.flush();
    Batch<TransactionDraft> lines = new Batch<>(loader::transactions);
    double due = 0;
    int made = 0;
    for (int i = 0; i < accounts; i++) {
      Company company = company(seed, i, accounts);
      Buying buying = new Buying(company, i, lastDay, currency, catalogue);
      due += transactions * orders(company, buying) / orders;
      int count = (int) Math.round(due) - made;
      made += count;
      double revenue = MEAN * accounts * company.weight() / weights * buying.activity();
      buying.transactions(count, revenue / Math.max(1, count), lines);
      if (i % 500 == 0) {
        progress.check();
        progress.at(
            (long) accounts + made,
            (long) accounts + transactions,
            "accounts.step.demo.transactions");
      }
    }
    lines.flush();
  }

  /** Larger accounts order more often, though not in proportion. */
  private static double orders(Company company, Buying buying) {
    return Math.pow(company.weight(), 0.55) * buying.activity();
  }

  /** The n-th company; its size is the n-th of a shuffled row of Pareto's quantiles. */
  private static Company company(long seed, int n, int accounts) {
    long step = 2_654_435_761L % accounts;
    while (step < 2 || gcd(step, accounts) != 1) step++;
    long rank = (n * step + Math.floorMod(seed, accounts)) % accounts;
    return new Company(seed, n, Math.pow((rank + 0.5) / accounts, -1 / ALPHA));
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Collects until a batch is full. */
  private static final class Batch<T> implements Consumer<T> {
    private final List<T> rows = new ArrayList<>();
    private final Consumer<List<T>> out;

    Batch(Consumer<List<T>> out) {
      this.out = out;
    }

    @Override
    public void accept(T row) {
      rows.add(row);
      if (rows.size() == BATCH) flush();
    }

    void flush() {
      if (!rows.isEmpty()) out.accept(List.copyOf(rows));
      rows.clear();
    }
  }
}
