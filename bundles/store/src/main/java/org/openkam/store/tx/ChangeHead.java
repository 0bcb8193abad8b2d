package org.openkam.store.tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one row whose lock puts all commits in order.
 *
 * @param number the change set that this transaction is, or the last one
 * @param audit the audit row that this transaction writes
 */
public record ChangeHead(long number, long audit) {

  /** Takes the lock for a change set with its audit row; held until the commit. */
  public static ChangeHead lockForChange(Connection connection) throws SQLException {
    return advance(connection, "UPDATE change_head SET n = n + 1, audit_n = audit_n + 1");
  }

  /** Takes the lock for an audit row alone. */
  public static ChangeHead lockForAudit(Connection connection) throws SQLException {
    return advance(connection, "UPDATE change_head SET audit_n = audit_n + 1");
  }

  /** The number of the last change set. */
  public static long read(Connection connection) throws SQLException {
    return select(connection).number();
  }

  private static ChangeHead advance(Connection connection, String update) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(update) != 1) {
        throw new IllegalStateException("the store has no head of changes");
      }
    }
    return select(connection);
  }

  private static ChangeHead select(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT n, audit_n FROM change_head")) {
      rows.next();
      return new ChangeHead(rows.getLong(1), rows.getLong(2));
    }
  }
}
