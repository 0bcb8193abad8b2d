package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.store.sql.InForce;
import org.openkam.store.sql.LongTable;

/** The company tree has no cycle. */
public final class Tree {
  private Tree() {}

  /**
   * Refuses a parent that is not there or lies below the account. Call it under the lock: two moves
   * that are fine alone may close a circle together.
   */
  static void demandParent(Connection connection, long account, long parent, String key)
      throws SQLException {
    Set<Long> path = new HashSet<>();
    for (long at = parent; at != 0; ) {
      if (at == account || !path.add(at)) {
        throw Refusal.invalid("parent", "refused.account.cycle", key).thrown();
      }
      Optional<Long> above = States.parent(connection, at);
      if (above.isEmpty()) {
        throw Refusal.invalid("parent", "refused.account.parent.unknown", Long.toString(at))
            .thrown();
      }
      at = above.get();
    }
  }

  /**
   * The first account of an import that would lie on a circle once the import is in force.
   *
   * @param importId the import
   * @param firstId where its rows begin
   */
  public static OptionalLong circle(Connection connection, long asOf, long importId, long firstId)
      throws SQLException {
    InForce then = InForce.asOf(connection, asOf).with(importId);
    LongTable winners = AccountScan.winners(connection, then);
    LongTable parents = new LongTable(winners.size() + 1);
    List<Long> suspects = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT account_id, version_no, parent_id, import_id, recorded, id FROM account_state"
                + " WHERE parent_id IS NOT NULL")) {
      query.setFetchSize(2000);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long account = rows.getLong(1);
          if (!then.row(rows.getLong(4), rows.getLong(5))
              || winners.get(account, 0) != rows.getInt(2)) {
            continue;
          }
          parents.put(account, rows.getLong(3));
          if (rows.getLong(4) == importId && rows.getLong(6) >= firstId) suspects.add(account);
        }
      }
    }
    return circle(parents, suspects);
  }

  static OptionalLong circle(LongTable parents, List<Long> suspects) {
    // the walk that first came by; meeting one's own mark closes a circle
    LongTable marks = new LongTable(suspects.size() + 1);
    long walk = 0;
    for (long suspect : suspects) {
      walk++;
      for (long at = suspect; at != 0; at = parents.get(at, 0)) {
        long mark = marks.get(at, 0);
        if (mark == walk) return OptionalLong.of(at);
        if (mark != 0) break;
        marks.put(at, walk);
      }
    }
    return OptionalLong.empty();
  }
}
