package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openkam.api.ledger.Product;
import org.openkam.store.sql.InList;

/** Products by key. */
public final class Products {
  /**
   * A product as an import or a posting finds it.
   *
   * @param product its newest state in force or, for the import that asks, of its own
   * @param version the highest version ever given
   */
  public record Known(Product product, int version) {}

  private static final String COLUMNS = "product_id, source, key_text, name, category, version_no";

  private Products() {}

  /** Products in force. */
  static Map<String, Product> inForce(Connection connection, String source, Collection<String> keys)
      throws SQLException {
    Map<String, Known> known = new HashMap<>();
    InList.texts(
        connection,
        "SELECT " + COLUMNS + " FROM product_in_force WHERE source = ? AND key_text IN (:keys)",
        List.of(source),
        keys,
        row -> newest(known, row));
    Map<String, Product> products = new HashMap<>();
    known.forEach((key, value) -> products.put(key, value.product()));
    return products;
  }

  /** All that have a row, also by imports that load: an id once given to a key stays its id. */
  public static Map<String, Known> ever(
      Connection connection, String source, Collection<String> keys) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    InList.texts(
        connection,
        "SELECT " + COLUMNS + " FROM product_state WHERE source = ? AND key_text IN (:keys)",
        List.of(source),
        keys,
        row -> newest(known, row));
    return known;
  }

  /** All in force; the newest state of each. */
  static void scan(Connection connection, Consumer<Product> visitor) throws SQLException {
    Map<Long, Known> known = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM product_in_force")) {
      while (rows.next()) {
        int version = rows.getInt(6);
        Known before = known.get(rows.getLong(1));
        if (before == null || before.version() < version) {
          known.put(rows.getLong(1), new Known(product(rows), version));
        }
      }
    }
    known.values().forEach(value -> visitor.accept(value.product()));
  }

  private static void newest(Map<String, Known> known, ResultSet row) throws SQLException {
    int version = row.getInt(6);
    Known before = known.get(row.getString(3));
    if (before == null || before.version() < version) {
      known.put(row.getString(3), new Known(product(row), version));
    }
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Optional.ofNullable(row.getString(5)));
  }
}
