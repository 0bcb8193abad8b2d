package org.openkam.store.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;

/** One state of an account: a row that is added and never changed. */
@Entity
@Table(name = "account_state")
class AccountState {
  @Id private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "version_no")
  private int version;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String name;

  @Column(name = "parent_id")
  private Long parentId;

  @Column(name = "owner_name")
  private String owner;

  @Column(name = "external_keys")
  private String keys;

  private String attributes;

  @Column(name = "import_id")
  private long importId;

  private long recorded;

  protected AccountState() {}

  static AccountState of(long id, Account account, long recorded) {
    AccountDraft draft = account.state();
    AccountState row = new AccountState();
    row.id = id;
    row.accountId = account.id().value();
    row.version = account.version();
    row.validFrom = account.validFrom();
    row.name = draft.name();
    row.parentId = draft.parent().map(AccountId::value).orElse(null);
    row.owner = draft.owner().orElse(null);
    row.keys = KeysText.of(draft.keys());
    row.attributes = AttributesText.of(draft.attributes());
    row.recorded = recorded;
    return row;
  }

  Account toDomain() {
    return new Account(
        new AccountId(accountId),
        version,
        validFrom,
        new AccountDraft(
            name,
            Optional.ofNullable(parentId).map(AccountId::new),
            Optional.ofNullable(owner),
            KeysText.parse(keys),
            AttributesText.parse(attributes)));
  }
}
