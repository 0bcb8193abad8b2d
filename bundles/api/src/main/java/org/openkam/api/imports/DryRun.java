package org.openkam.api.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a commit would do.
 *
 * @param rows data rows read
 * @param counts rows per verdict
 * @param newAccounts accounts that would be created
 * @param changedAccounts accounts that would change
 * @param newProducts products that would be created
 * @param orphans transactions whose account is not known and would be kept aside
 * @param revenue sum of revenue of the accepted transactions per currency
 * @param cost sum of cost per currency
 * @param from earliest business date
 * @param to latest business date
 * @param samples the first rows of every verdict, at most 50 each
 * @param fileHash SHA-256 of the file, hexadecimal
 * @param baseChange the change set it was tried against
 */
public record DryRun(
    long rows,
    Map<Verdict, Long> counts,
    long newAccounts,
    long changedAccounts,
    long newProducts,
    long orphans,
    Map<String, BigDecimal> revenue,
    Map<String, BigDecimal> cost,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<RowVerdict> samples,
    String fileHash,
    long baseChange) {
  /** Copies. */
  public DryRun {
    counts = Map.copyOf(counts);
    revenue = Map.copyOf(revenue);
    cost = Map.copyOf(cost);
    samples = List.copyOf(samples);
  }

  /** Rows with a verdict. */
  public long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }
}
