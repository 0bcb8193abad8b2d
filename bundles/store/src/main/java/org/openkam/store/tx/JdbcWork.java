package org.openkam.store.tx;

import java.sql.Connection;

/** Something done by JDBC. */
@FunctionalInterface
public interface JdbcWork<T> {
  T apply(Connection connection) throws Exception;
}
