package org.openkam.api.book;

import java.util.List;
import org.openkam.api.account.AccountId;
import org.openkam.api.value.Value;

/**
 * One account of a page.
 *
 * @param id the account
 * @param cells values in the order of the query's columns
 */
public record Row(AccountId id, List<Value> cells) {
  /** Copies. */
  public Row {
    cells = List.copyOf(cells);
  }
}
