package org.openkam.store.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.openkam.api.ledger.TransactionDraft;

/** One row of the ledger: added, never changed. */
@Entity
@Table(name = "ledger_row")
class LedgerEntry {
  @Id private Long id;

  @Column(name = "version_no")
  private int version;

  private long supersedes;
  private String source;
  private String reference;

  @Column(name = "account_id")
  private long account;

  @Column(name = "account_source")
  private String accountSource;

  @Column(name = "account_key")
  private String accountKey;

  @Column(name = "business_date")
  private LocalDate date;

  @Column(name = "product_id")
  private long product;

  private BigDecimal quantity;
  private BigDecimal revenue;
  private BigDecimal cost;
  private BigDecimal discount;
  private String currency;

  @Column(name = "import_id")
  private long importId;

  private long recorded;

  protected LedgerEntry() {}

  static LedgerEntry of(
      long id,
      int version,
      long supersedes,
      long account,
      long product,
      TransactionDraft draft,
      long recorded) {
    LedgerEntry row = new LedgerEntry();
    row.id = id;
    row.version = version;
    row.supersedes = supersedes;
    row.source = draft.reference().source();
    row.reference = draft.reference().key();
    row.account = account;
    row.accountSource = draft.account().source();
    row.accountKey = draft.account().key();
    row.date = draft.date();
    row.product = product;
    row.quantity = draft.quantity();
    row.revenue = draft.revenue();
    row.cost = draft.cost().orElse(null);
    row.discount = draft.discount().orElse(null);
    row.currency = draft.currency();
    row.recorded = recorded;
    return row;
  }
}
