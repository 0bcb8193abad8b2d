package org.openkam.accounts.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.imports.Verdict;
import org.openkam.api.ledger.TransactionDraft;

/** Counts verdicts and totals of a dry run and passes refused rows on. */
final class Tally {
  private static final int SAMPLES = 50;
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private final Map<Verdict, List<RowVerdict>> samples = new EnumMap<>(Verdict.class);
  private final Map<String, BigDecimal> revenue = new TreeMap<>();
  private final Map<String, BigDecimal> cost = new TreeMap<>();
  private final ImportEngine.RefusedRows refused;
  private long rows;
  private long newAccounts;
  private long changedAccounts;
  private long newProducts;
  private long orphans;
  private LocalDate from;
  private LocalDate to;

  Tally(ImportEngine.RefusedRows refused, List<String> header) {
    this.refused = refused;
    refused.header(header);
  }

  void verdict(Item<?> item, Verdict verdict) {
    rows++;
    long before = counts.merge(verdict, 1L, Long::sum) - 1;
    if (verdict == Verdict.REFUSED) refused.row(item.as(verdict));
    if (before < SAMPLES) {
      samples.computeIfAbsent(verdict, v -> new ArrayList<>()).add(item.as(verdict));
    }
  }

  void account(Verdict verdict) {
    if (verdict == Verdict.NEW) newAccounts++;
    if (verdict == Verdict.CHANGED) changedAccounts++;
  }

  void newProduct() {
    newProducts++;
  }

  void orphan() {
    orphans++;
  }

  void amounts(TransactionDraft draft) {
    revenue.merge(draft.currency(), draft.revenue(), BigDecimal::add);
    if (draft.cost().isPresent()) {
      cost.merge(draft.currency(), draft.cost().get(), BigDecimal::add);
    }
    if (from == null || draft.date().isBefore(from)) from = draft.date();
    if (to == null || draft.date().isAfter(to)) to = draft.date();
  }

  DryRun result(String fileHash, long baseChange) {
    return new DryRun(
        rows,
        counts,
        newAccounts,
        changedAccounts,
        newProducts,
        orphans,
        revenue,
        cost,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        samples.values().stream().flatMap(List::stream).toList(),
        fileHash,
        baseChange);
  }
}
