package org.openkam.store.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.openkam.api.ledger.Product;

/** One state of a product: added, never changed. */
@Entity
@Table(name = "product_state")
class ProductState {
  @Id private Long id;

  @Column(name = "product_id")
  private long product;

  @Column(name = "version_no")
  private int version;

  private String source;

  @Column(name = "key_text")
  private String key;

  private String name;
  private String category;

  @Column(name = "import_id")
  private long importId;

  private long recorded;

  protected ProductState() {}

  static ProductState of(long id, Product product, int version, long recorded) {
    ProductState row = new ProductState();
    row.id = id;
    row.product = product.id();
    row.version = version;
    row.source = product.source();
    row.key = product.key();
    row.name = product.name();
    row.category = product.category().orElse(null);
    row.recorded = recorded;
    return row;
  }
}
