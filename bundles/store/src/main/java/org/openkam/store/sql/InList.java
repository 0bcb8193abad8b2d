package org.openkam.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks many things up by {@code IN (...)}, at most 1000 at a time. Lists are padded to a few
 * sizes, so that the databases keep few statements.
 */
public final class InList {
  private static final int[] SIZES = {1, 10, 100, 1000};

  /** Sets one parameter. */
  @FunctionalInterface
  public interface Setter<K> {
    void set(PreparedStatement statement, int index, K key) throws SQLException;
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface RowVisitor {
    void row(ResultSet row) throws SQLException;
  }

  private InList() {}

  /**
   * Queries.
   *
   * @param sql with {@code :keys} where the list is
   * @param leading values of the parameters before the list
   */
  public static <K> void each(
      Connection connection,
      String sql,
      List<?> leading,
      Collection<K> keys,
      Setter<K> setter,
      RowVisitor visitor)
      throws SQLException {
    List<K> all = new ArrayList<>(keys);
    for (int from = 0; from < all.size(); from += 1000) {
      List<K> part = all.subList(from, Math.min(all.size(), from + 1000));
      int size = size(part.size());
      try (PreparedStatement query =
          connection.prepareStatement(sql.replace(":keys", marks(size)))) {
        int index = 1;
        for (Object value : leading) query.setObject(index++, value);
        for (int i = 0; i < size; i++) {
          setter.set(query, index++, part.get(Math.min(i, part.size() - 1)));
        }
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) visitor.row(rows);
        }
      }
    }
  }

  /** The same for ids. */
  public static void ids(
      Connection connection, String sql, Collection<Long> ids, RowVisitor visitor)
      throws SQLException {
    each(connection, sql, List.of(), ids, PreparedStatement::setLong, visitor);
  }

  /** The same for texts. */
  public static void texts(
      Connection connection,
      String sql,
      List<?> leading,
      Collection<String> keys,
      RowVisitor visitor)
      throws SQLException {
    each(connection, sql, leading, keys, PreparedStatement::setString, visitor);
  }

  private static int size(int wanted) {
    for (int size : SIZES) if (wanted <= size) return size;
    throw new IllegalArgumentException("at most 1000");
  }

  private static String marks(int size) {
    return "?" + ", ?".repeat(size - 1);
  }
}
