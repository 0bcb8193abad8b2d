package org.openkam.store.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.SystemStore;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.store.people.PersonStore;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts, people and attributes in the store. */
@Component
public final class JpaAccounts implements AccountStore {
  private final Transactions transactions;
  private final AccountWrites writes;
  private final AttributeWrites definitions;
  private final PersonStore people;
  private final Supplier<ZoneId> zone;

  @Activate
  public JpaAccounts(@Reference Transactions transactions, @Reference SystemStore system) {
    this(transactions, () -> system.settings().zone());
  }

  /** Without a settings store behind it. */
  public static JpaAccounts over(Transactions transactions, Supplier<ZoneId> zone) {
    return new JpaAccounts(transactions, zone);
  }

  // not public: the component runtime would take it for the one above
  private JpaAccounts(Transactions transactions, Supplier<ZoneId> zone) {
    this.transactions = transactions;
    this.writes = new AccountWrites(transactions, zone);
    this.definitions = new AttributeWrites(transactions);
    this.people = new PersonStore(transactions);
    this.zone = zone;
  }

  @Override
  public Optional<Account> account(AccountId id) {
    return transactions.read(c -> States.present(c, id.value()));
  }

  @Override
  public List<Account> accounts(Collection<AccountId> ids) {
    List<Long> numbers = ids.stream().map(AccountId::value).distinct().toList();
    return transactions.read(c -> List.copyOf(States.present(c, numbers).values()));
  }

  @Override
  public List<Account> history(AccountId id) {
    return transactions.read(
        c -> States.dated(c, id.value()).stream().map(States.Dated::account).toList());
  }

  @Override
  public Map<ExternalKey, AccountId> byKeys(Collection<ExternalKey> keys) {
    return transactions.read(c -> AccountKeys.inForce(c, keys));
  }

  @Override
  public void scan(long asOf, Consumer<Account> visitor) {
    transactions.scan(
        c -> {
          AccountScan.all(c, asOf, visitor);
          return null;
        });
  }

  @Override
  public void scanImport(long importId, Consumer<Account> visitor) {
    transactions.scan(
        c -> {
          AccountScan.ofImport(c, importId, visitor);
          return null;
        });
  }

  @Override
  public Committed<AccountId> create(Write write, AccountDraft draft) {
    return writes.create(write, draft);
  }

  @Override
  public Committed<Account> update(Write write, AccountId id, int version, AccountDraft draft) {
    Committed<Long> row = writes.update(write, id, version, draft);
    return new Committed<>(state(row.value()), row.change());
  }

  @Override
  public List<AttributeDefinition> attributes() {
    return transactions.read(c -> Attributes.load(c).all());
  }

  @Override
  public Committed<AttributeDefinition> define(Write write, AttributeDefinition definition) {
    Committed<String> name = definitions.define(write, definition);
    AttributeDefinition defined = transactions.read(c -> Attributes.load(c).get(name.value()));
    return new Committed<>(defined, name.change());
  }

  @Override
  public List<Person> peopleAt(AccountId account) {
    return people.at(account, LocalDate.now(transactions.clock().withZone(zone.get())));
  }

  @Override
  public Optional<Person> person(PersonId id) {
    return people.person(id);
  }

  @Override
  public Committed<PersonId> createPerson(
      Write write, PersonDraft draft, List<Affiliation> affiliations) {
    return people.create(write, draft, new ArrayList<>(affiliations));
  }

  @Override
  public Committed<Person> updatePerson(
      Write write, PersonId id, int version, PersonDraft draft, List<Affiliation> affiliations) {
    Committed<Long> done = people.update(write, id, version, draft, affiliations);
    return new Committed<>(person(id).orElseThrow(), done.change());
  }

  private Account state(long row) {
    return transactions.read(
        c -> {
          try (PreparedStatement query =
              c.prepareStatement("SELECT " + States.COLUMNS + " FROM account_state WHERE id = ?")) {
            query.setLong(1, row);
            try (ResultSet rows = query.executeQuery()) {
              rows.next();
              return States.account(rows);
            }
          }
        });
  }
}
