package org.openkam.gateway.accounts;

import java.util.Optional;
import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;

/** Names and addresses of people without clearance, and what such an actor writes back. */
final class PersonMask {
  static final String TEXT = "***";
  static final String EMAIL = "***@***";

  private PersonMask() {}

  static Person masked(Actor actor, Person person) {
    if (actor.clearedFor(DataClass.C3)) return person;
    PersonDraft state = person.state();
    return new Person(
        person.id(),
        person.version(),
        new PersonDraft(
            TEXT,
            state.email().map(e -> EMAIL),
            state.phone().map(p -> TEXT),
            state.language(),
            // a key in another system leads to the person there
            Set.of()),
        person.affiliations());
  }

  /** What was masked when it was read stays as it is. */
  static PersonDraft merged(Actor actor, PersonDraft wanted, PersonDraft present) {
    if (actor.clearedFor(DataClass.C3)) return wanted;
    return new PersonDraft(
        wanted.name().equals(TEXT) ? present.name() : wanted.name(),
        kept(wanted.email(), EMAIL, present.email()),
        kept(wanted.phone(), TEXT, present.phone()),
        wanted.language(),
        wanted.keys().isEmpty() ? present.keys() : wanted.keys());
  }

  private static Optional<String> kept(
      Optional<String> wanted, String mask, Optional<String> present) {
    return wanted.isEmpty() || wanted.get().equals(mask) ? present : wanted;
  }
}
