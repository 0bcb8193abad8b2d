package org.openkam.api.store;

import java.time.Instant;
import java.util.List;

/**
 * What one transaction changed. Numbers are in commit order and without gaps.
 *
 * @param number its number, from 1
 * @param at when it was committed
 * @param actor name of who did it
 * @param changes its entries
 */
public record ChangeSet(long number, Instant at, String actor, List<Change> changes) {
  /** Copies. */
  public ChangeSet {
    changes = List.copyOf(changes);
  }
}
