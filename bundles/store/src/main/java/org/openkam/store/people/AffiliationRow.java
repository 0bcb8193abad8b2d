package org.openkam.store.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;

/** A dated role at an account. */
@Embeddable
class AffiliationRow {
  @Column(name = "account_id")
  private long account;

  @Column(name = "role_name")
  private String role;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "until_day")
  private LocalDate until;

  protected AffiliationRow() {}

  static AffiliationRow of(Affiliation affiliation) {
    AffiliationRow row = new AffiliationRow();
    row.account = affiliation.account().value();
    row.role = affiliation.role();
    row.from = affiliation.from();
    row.until = affiliation.until().orElse(null);
    return row;
  }

  long account() {
    return account;
  }

  Affiliation toDomain() {
    return new Affiliation(new AccountId(account), role, from, Optional.ofNullable(until));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AffiliationRow a && toDomain().equals(a.toDomain());
  }

  @Override
  public int hashCode() {
    return toDomain().hashCode();
  }
}
