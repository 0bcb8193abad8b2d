package org.openkam.api.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.value.Value;

/**
 * What an account is to be: the whole of it, for creating and for changing.
 *
 * @param name 1 to 300 characters, trimmed, without control characters
 * @param parent the company above it
 * @param owner sign-in name of the account manager
 * @param keys its names in other systems
 * @param attributes attribute name to value; names must be defined; {@link Value#MISSING} is left
 *     out
 */
public record AccountDraft(
    String name,
    Optional<AccountId> parent,
    Optional<String> owner,
    Set<ExternalKey> keys,
    Map<String, Value> attributes) {

  /** Checks and copies. */
  public AccountDraft {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > 300)
      throw Refusal.invalid("name", "refused.account.name").thrown();
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "refused.text.control").thrown();
    }
    keys = Set.copyOf(keys);
    attributes = Map.copyOf(attributes);
  }

  /** An account with nothing but a name. */
  public static AccountDraft named(String name) {
    return new AccountDraft(name, Optional.empty(), Optional.empty(), Set.of(), Map.of());
  }
}
