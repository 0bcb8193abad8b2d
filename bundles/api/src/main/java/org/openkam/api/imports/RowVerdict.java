package org.openkam.api.imports;

import java.util.List;
import java.util.Optional;
import org.openkam.api.Refusal;

/**
 * A row and what becomes of it.
 *
 * @param row row of the file, the header is row 1
 * @param verdict what becomes of it
 * @param cells the row as it stands in the file
 * @param refusal why it is refused; names column and row
 */
public record RowVerdict(long row, Verdict verdict, List<String> cells, Optional<Refusal> refusal) {
  /** Copies. */
  public RowVerdict {
    cells = List.copyOf(cells);
  }
}
