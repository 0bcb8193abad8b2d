package org.openkam.api.account;

import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;

/**
 * What a person is to be.
 *
 * @param name 1 to 200 characters; class C3
 * @param email class C3
 * @param phone class C3
 * @param language preferred language tag
 * @param keys names in other systems
 */
public record PersonDraft(
    String name,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> language,
    Set<ExternalKey> keys) {

  /** Checks and copies. */
  public PersonDraft {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > 200)
      throw Refusal.invalid("name", "refused.person.name").thrown();
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "refused.text.control").thrown();
    }
    if (email.isPresent() && !email.get().matches("[^\\s@]{1,64}@[^\\s@]{1,190}")) {
      throw Refusal.invalid("email", "refused.person.email").thrown();
    }
    keys = Set.copyOf(keys);
  }
}
