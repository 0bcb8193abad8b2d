package org.openkam.store.db;

import java.sql.Connection;
import java.sql.SQLException;

/** The two databases and the few places where they differ. */
public enum Dialect {
  DERBY("VALUES NEXT VALUE FOR kam_id", Connection.TRANSACTION_READ_UNCOMMITTED),
  POSTGRESQL("SELECT nextval('kam_id')", Connection.TRANSACTION_READ_COMMITTED);

  private final String nextId;
  private final int scanIsolation;

  Dialect(String nextId, int scanIsolation) {
    this.nextId = nextId;
    this.scanIsolation = scanIsolation;
  }

  /** The statement that draws the next block of ids. */
  public String nextId() {
    return nextId;
  }

  /**
   * Readies a connection for a long scan. Derby's readers wait for writers: a scan reads past their
   * locks. That is safe for rows that are only ever added and carry a change number, because a
   * number at or below the one asked for is committed.
   */
  public void prepareScan(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(scanIsolation);
  }
}
