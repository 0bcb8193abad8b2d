package org.openkam.accounts.rows;

import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.Refusal;

/** A row cannot be taken because of one cell. Without a stack trace: files can have many. */
public final class BadCell extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  /** A refusal of a column's cell; the row is added by whoever reads rows. */
  public BadCell(String column, String key, Object... arguments) {
    super(key, null, false, false);
    refusal =
        new Refusal(Refusal.Kind.INVALID, column, OptionalLong.empty(), key, List.of(arguments));
  }

  /** Why, and where. */
  public Refusal at(long row) {
    return refusal.atRow(row);
  }
}
