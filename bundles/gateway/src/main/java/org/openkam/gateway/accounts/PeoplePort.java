package org.openkam.gateway.accounts;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.People;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.gateway.Door;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People: who reads a name in full leaves an audit row first. */
@Component
public final class PeoplePort implements People {
  private final AccountStore store;
  private final AuditTrail audit;

  @Activate
  public PeoplePort(@Reference AccountStore store, @Reference AuditTrail audit) {
    this.store = store;
    this.audit = audit;
  }

  @Override
  public List<Person> at(Actor actor, AccountId account) {
    Door.demand(actor, Right.READ);
    List<Person> people = store.peopleAt(account);
    if (people.isEmpty()) {
      store.account(account).orElseThrow(() -> Door.notFound("account", account.value()));
      return people;
    }
    note(actor, "account:" + account.value(), people.size());
    return people.stream().map(p -> PersonMask.masked(actor, p)).toList();
  }

  @Override
  public Person get(Actor actor, PersonId id) {
    Door.demand(actor, Right.READ);
    Person person = present(id);
    note(actor, "person:" + id.value(), 1);
    return PersonMask.masked(actor, person);
  }

  private Person present(PersonId id) {
    return store.person(id).orElseThrow(() -> Door.notFound("person", id.value()));
  }

  private void note(Actor actor, String subject, int people) {
    if (actor.clearedFor(DataClass.C3)) {
      audit.note(actor, "read.personal", subject, people + " people");
    }
  }

  @Override
  public Committed<PersonId> create(
      Write write, PersonDraft draft, List<Affiliation> affiliations) {
    Door.demand(write.actor(), Right.WRITE);
    return store.createPerson(write, draft, affiliations);
  }

  @Override
  public Committed<Person> update(
      Write write, PersonId id, int version, PersonDraft draft, List<Affiliation> affiliations) {
    Door.demand(write.actor(), Right.WRITE);
    PersonDraft merged = PersonMask.merged(write.actor(), draft, present(id).state());
    Committed<Person> done = store.updatePerson(write, id, version, merged, affiliations);
    return new Committed<>(PersonMask.masked(write.actor(), done.value()), done.change());
  }
}
