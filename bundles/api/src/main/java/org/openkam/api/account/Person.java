package org.openkam.api.account;

import java.util.List;

/**
 * A human at accounts.
 *
 * @param id the id
 * @param version counts up from 1
 * @param state what the person is
 * @param affiliations roles at accounts, newest first
 */
public record Person(PersonId id, int version, PersonDraft state, List<Affiliation> affiliations) {
  /** Copies. */
  public Person {
    affiliations = List.copyOf(affiliations);
  }
}
