package org.openkam.accounts.run;

import java.util.List;
import java.util.Optional;
import org.openkam.accounts.file.Row;
import org.openkam.api.Refusal;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.imports.Verdict;

/**
 * A row that was read.
 *
 * @param row as it stands in the file
 * @param part what it says; null when it is refused or skipped
 * @param refusal why it is refused; null when it is not
 */
record Item<T>(Row row, T part, Refusal refusal) {

  RowVerdict as(Verdict verdict) {
    return new RowVerdict(
        row.number(), verdict, List.of(row.cells()), Optional.ofNullable(refusal));
  }

  /** The verdict that reading alone gives; null when the row is to be compared first. */
  Verdict settled() {
    if (refusal != null) return Verdict.REFUSED;
    return part == null ? Verdict.SKIPPED : null;
  }

  Item<T> refused(Refusal why) {
    return new Item<>(row, null, why);
  }
}
