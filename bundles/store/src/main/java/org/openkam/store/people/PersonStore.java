package org.openkam.store.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.openkam.api.store.Change;
import org.openkam.store.accounts.States;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** People and their affiliations, as entities. */
public final class PersonStore {
  private final Transactions transactions;

  public PersonStore(Transactions transactions) {
    this.transactions = transactions;
  }

  public Optional<Person> person(PersonId id) {
    return transactions.entities(
        em -> Optional.ofNullable(em.find(PersonRow.class, id.value())).map(PersonRow::toDomain));
  }

  /** Those who are there now first, then the newest. */
  public List<Person> at(AccountId account, LocalDate today) {
    return transactions.entities(
        em ->
            em.createQuery(
                    "SELECT DISTINCT p FROM PersonRow p JOIN p.affiliations a"
                        + " WHERE a.account = :account",
                    PersonRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(PersonRow::toDomain)
                .sorted(
                    Comparator.comparing((Person p) -> !isThere(p, account, today))
                        .thenComparing(p -> p.id().value()))
                .toList());
  }

  public Committed<PersonId> create(
      Write write, PersonDraft draft, List<Affiliation> affiliations) {
    check(draft, affiliations);
    return transactions.write(
        write,
        "person.create",
        "person",
        Replay.id(PersonId::value, PersonId::new),
        tx -> {
          PersonId id = new PersonId(tx.nextId());
          tx.subject("person/" + id.value());
          demand(tx, id, draft, affiliations);
          PersonRow row = new PersonRow(id.value());
          row.become(draft, affiliations);
          tx.entities().persist(row);
          announce(tx, id, row.accounts());
          return id;
        });
  }

  /** Answers the person's id. */
  public Committed<Long> update(
      Write write, PersonId id, int version, PersonDraft draft, List<Affiliation> affiliations) {
    check(draft, affiliations);
    return transactions.write(
        write,
        "person.update",
        "person/" + id.value(),
        Replay.ofLong(),
        tx -> {
          EntityManager em = tx.entities();
          PersonRow row = em.find(PersonRow.class, id.value());
          if (row == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "refused.person.absent").thrown();
          }
          if (row.version() != version) {
            throw Refusal.of(Refusal.Kind.STALE, "refused.stale", version, row.version()).thrown();
          }
          demand(tx, id, draft, affiliations);
          // also when only keys or affiliations change
          em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
          Set<Long> touched = new TreeSet<>(row.accounts());
          row.become(draft, affiliations);
          touched.addAll(row.accounts());
          announce(tx, id, touched);
          return id.value();
        });
  }

  private static void announce(WriteContext tx, PersonId id, Set<Long> accounts) {
    if (accounts.isEmpty()) tx.change(Change.Kind.PERSON, id.value(), 0, "");
    for (long account : accounts) tx.change(Change.Kind.PERSON, id.value(), account, "");
  }

  private static void check(PersonDraft draft, List<Affiliation> affiliations) {
    if (draft.phone().map(String::length).orElse(0) > 100) {
      throw Refusal.invalid("phone", "refused.person.phone").thrown();
    }
    if (draft.language().map(String::length).orElse(0) > 35) {
      throw Refusal.invalid("language", "refused.person.language").thrown();
    }
    for (Affiliation affiliation : affiliations) {
      if (affiliation.role() == null || affiliation.role().length() > 100) {
        throw Refusal.invalid("affiliations", "refused.person.role").thrown();
      }
      if (affiliation.until().filter(u -> u.isBefore(affiliation.from())).isPresent()) {
        throw Refusal.invalid("affiliations", "refused.period.order").thrown();
      }
    }
  }

  private static void demand(
      WriteContext tx, PersonId id, PersonDraft draft, List<Affiliation> affiliations)
      throws SQLException {
    for (ExternalKey key : draft.keys()) {
      boolean taken =
          !tx.entities()
              .createQuery(
                  "SELECT p.id FROM PersonRow p JOIN p.keys k"
                      + " WHERE k.source = :source AND k.key = :key AND p.id <> :id",
                  Long.class)
              .setParameter("source", key.source())
              .setParameter("key", key.key())
              .setParameter("id", id.value())
              .getResultList()
              .isEmpty();
      if (taken) {
        throw new Refusal(
                Refusal.Kind.CONFLICT, "keys", null, "refused.person.key", List.of(key.toString()))
            .thrown();
      }
    }
    Set<Long> accounts = new HashSet<>();
    affiliations.forEach(a -> accounts.add(a.account().value()));
    accounts.removeAll(States.present(tx.connection(), accounts).keySet());
    if (!accounts.isEmpty()) {
      throw Refusal.invalid("affiliations", "refused.person.account", accounts.iterator().next())
          .thrown();
    }
  }

  private static boolean isThere(Person person, AccountId account, LocalDate today) {
    return person.affiliations().stream()
        .anyMatch(
            a ->
                a.account().equals(account)
                    && a.until().filter(until -> until.isBefore(today)).isEmpty());
  }
}
