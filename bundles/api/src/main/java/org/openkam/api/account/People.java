package org.openkam.api.account;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** The port of people. Names and addresses are class C3: masked without clearance. */
@ProviderType
public interface People {

  /** The people of an account, those who are there now first. */
  List<Person> at(Actor actor, AccountId account);

  /** One person. */
  Person get(Actor actor, PersonId id);

  /** Creates a person with affiliations. */
  Committed<PersonId> create(Write write, PersonDraft draft, List<Affiliation> affiliations);

  /** Changes a person to a new state; STALE when somebody changed it since. */
  Committed<Person> update(
      Write write, PersonId id, int version, PersonDraft draft, List<Affiliation> affiliations);
}
