package org.openkam.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.openkam.api.value.AttributeDefinition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts, people and attribute definitions in the store. Refuses unknown attributes, taken keys,
 * cycles in the tree.
 */
@ProviderType
public interface AccountStore {
  /** One account in its present state. */
  Optional<Account> account(AccountId id);

  /** Several in their present state, in one query per 1000. */
  List<Account> accounts(Collection<AccountId> ids);

  /** All states of an account, newest first. */
  List<Account> history(AccountId id);

  /** The accounts behind keys. */
  Map<ExternalKey, AccountId> byKeys(Collection<ExternalKey> keys);

  /** Streams the state of every account as of a change set, each account once, in no order. */
  void scan(long asOf, Consumer<Account> visitor);

  /** Streams the accounts that an import created or changed, in their present state. */
  void scanImport(long importId, Consumer<Account> visitor);

  /** Creates. */
  Committed<AccountId> create(Write write, AccountDraft draft);

  /** Changes; STALE unless {@code version} is the present one. */
  Committed<Account> update(Write write, AccountId id, int version, AccountDraft draft);

  /** Defined attributes, standard ones first. */
  List<AttributeDefinition> attributes();

  /** Defines one; CONFLICT when defined with another type. */
  Committed<AttributeDefinition> define(Write write, AttributeDefinition definition);

  /** People of an account. */
  List<Person> peopleAt(AccountId account);

  /** One person. */
  Optional<Person> person(PersonId id);

  /** Creates a person. */
  Committed<PersonId> createPerson(Write write, PersonDraft draft, List<Affiliation> affiliations);

  /** Changes a person. */
  Committed<Person> updatePerson(
      Write write, PersonId id, int version, PersonDraft draft, List<Affiliation> affiliations);
}
