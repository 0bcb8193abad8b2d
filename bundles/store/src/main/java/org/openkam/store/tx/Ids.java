package org.openkam.store.tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.openkam.store.db.Dialect;

/** Ids from the one sequence, in blocks of 1000; a lost block leaves a gap, never a repetition. */
public final class Ids {
  static final int BLOCK = 1000;
  private final Dialect dialect;
  private long next;
  private long end;

  public Ids(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The next id. Draws on the caller's connection: a second one could wait for the pool that the
   * caller exhausts.
   */
  public synchronized long next(Connection connection) throws SQLException {
    if (next == end) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(dialect.nextId())) {
        rows.next();
        next = rows.getLong(1);
        end = next + BLOCK;
      }
    }
    return next++;
  }
}
