package org.openkam.accounts.rows;

import java.time.LocalDate;
import org.openkam.api.account.ExternalKey;

/**
 * Gives every transaction of a file a reference that is unique there and the same at the next
 * import of the file: {@code reference/line}; without a line {@code reference/product}; without a
 * reference {@code ~account/day/product}. Where the same reference comes again in the file, {@code
 * #2}, {@code #3} and so on is appended in the order of the rows, so that repeated lines are all
 * kept.
 */
final class References {
  private static final int ROOM = 185;
  private final Cell reference;
  private final Cell line;
  private final LongMap seen = new LongMap();

  References(RowPlan plan) {
    reference = plan.cell("reference");
    line = plan.cell("line");
  }

  String next(String[] cells, ExternalKey account, LocalDate day, String product) {
    String base = base(cells, account, day, product);
    if (base.length() > ROOM) {
      // ends in a hash of the whole instead of being cut, which would make others equal
      base = base.substring(0, ROOM - 20) + "~" + Long.toHexString(KeyHash.of(base));
    }
    long before = seen.increment(KeyHash.of(base));
    return before == 0 ? base : base + "#" + (before + 1);
  }

  private String base(String[] cells, ExternalKey account, LocalDate day, String product) {
    String document = reference == null ? "" : reference.key(cells);
    if (document.isEmpty()) return "~" + account.key() + "/" + day + "/" + product;
    String position = line == null ? "" : line.key(cells);
    if (!position.isEmpty()) return document + "/" + position;
    return product.isEmpty() ? document : document + "/" + product;
  }
}
