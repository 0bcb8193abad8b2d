package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.store.ledger.Products;

/** Loads products of the import's source. */
final class ProductBatch {
  private final Loading loading;

  ProductBatch(Loading loading) {
    this.loading = loading;
  }

  Void load(Connection connection, Collection<ProductDraft> rows) throws SQLException {
    add(connection, loading.source, rows);
    return null;
  }

  /** The ids of product keys; those that nobody knows become products named like their key. */
  Map<String, Long> ids(Connection connection, String source, Collection<String> keys)
      throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String key : keys) {
      Long id = loading.products.get(source + '\0' + key);
      if (id == null) missing.add(key);
      else ids.put(key, id);
    }
    if (missing.isEmpty()) return ids;
    Map<String, Products.Known> known = Products.ever(connection, source, missing);
    List<ProductDraft> unknown = new ArrayList<>();
    for (String key : missing) {
      Products.Known product = known.get(key);
      if (product == null) unknown.add(new ProductDraft(key, key, Optional.empty()));
      else ids.put(key, product.product().id());
    }
    ids.putAll(add(connection, source, unknown));
    return ids;
  }

  private Map<String, Long> add(Connection connection, String source, Collection<ProductDraft> rows)
      throws SQLException {
    // a key that comes twice counts as it comes last
    Map<String, ProductDraft> drafts = new LinkedHashMap<>();
    for (ProductDraft row : rows) drafts.put(row.key(), checked(row));
    Map<String, Products.Known> known = Products.ever(connection, source, drafts.keySet());
    Map<String, Long> ids = new HashMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO product_state (id, product_id, version_no, source, key_text, name,"
                + " category, import_id, recorded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      for (ProductDraft draft : drafts.values()) {
        Products.Known before = known.get(draft.key());
        long product = before == null ? loading.ids.next(connection) : before.product().id();
        ids.put(draft.key(), product);
        insert.setLong(1, loading.ids.next(connection));
        insert.setLong(2, product);
        insert.setInt(3, before == null ? 1 : before.version() + 1);
        insert.setString(4, source);
        insert.setString(5, draft.key());
        insert.setString(6, draft.name());
        insert.setString(7, draft.category().orElse(null));
        insert.setLong(8, loading.importId);
        insert.addBatch();
      }
      if (!drafts.isEmpty()) insert.executeBatch();
    }
    return ids;
  }

  private static ProductDraft checked(ProductDraft draft) {
    if (draft.key().isBlank() || draft.key().length() > 200) {
      throw Refusal.invalid("product", "refused.key", draft.key()).thrown();
    }
    String name = draft.name() == null || draft.name().isBlank() ? draft.key() : draft.name();
    if (name.length() > 300 || draft.category().map(String::length).orElse(0) > 300) {
      throw Refusal.invalid("product", "refused.product.name", draft.key()).thrown();
    }
    return new ProductDraft(draft.key(), name, draft.category());
  }
}
