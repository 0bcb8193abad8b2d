package org.openkam.api.imports;

import java.time.LocalDate;
import org.openkam.api.Progress;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes demo data: deterministic for a seed. The engine behind {@link Demo}. */
@ConsumerType
public interface SampleSource {

  /**
   * Generates accounts (with a company tree), products and transactions.
   *
   * @param seed the same seed and sizes give the same data
   * @param accounts how many accounts, 10 to 1 000 000
   * @param transactions about how many transactions, 0 to 20 000 000
   * @param lastDay the newest business date
   * @param currency ISO 4217, the reporting currency
   * @param loader takes the rows in batches
   */
  void generate(
      long seed,
      int accounts,
      int transactions,
      LocalDate lastDay,
      String currency,
      ImportEngine.Loader loader,
      Progress progress);
}
