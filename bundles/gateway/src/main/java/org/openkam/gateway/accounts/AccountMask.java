package org.openkam.gateway.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;

/** Masks attributes above an actor's clearance, and keeps them when that actor changes the rest. */
final class AccountMask {
  private final Actor actor;
  private final Map<String, DataClass> classes = new HashMap<>();

  AccountMask(Actor actor, List<AttributeDefinition> attributes) {
    this.actor = actor;
    attributes.forEach(a -> classes.put(a.name(), a.dataClass()));
  }

  private boolean open(String attribute) {
    // an attribute without a definition cannot be judged: as if it were the most sensitive
    return actor.clearedFor(classes.getOrDefault(attribute, DataClass.C4));
  }

  Account masked(Account account) {
    AccountDraft state = account.state();
    Map<String, Value> shown = new HashMap<>(state.attributes());
    shown.replaceAll((name, value) -> open(name) ? value : Value.MASKED);
    return new Account(account.id(), account.version(), account.validFrom(), with(state, shown));
  }

  /** The wanted state with what the actor could not see taken over from the present one. */
  AccountDraft merged(AccountDraft wanted, Map<String, Value> present) {
    Map<String, Value> merged = new HashMap<>();
    wanted
        .attributes()
        .forEach(
            (name, value) -> {
              if (open(name) || !classes.containsKey(name)) merged.put(name, value);
              else if (!(value instanceof Value.Masked)) {
                throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.column.masked", name).thrown();
              }
            });
    present.forEach(
        (name, value) -> {
          if (!open(name)) merged.put(name, value);
        });
    merged.values().removeIf(value -> value instanceof Value.Masked);
    return with(wanted, merged);
  }

  private static AccountDraft with(AccountDraft state, Map<String, Value> attributes) {
    return new AccountDraft(state.name(), state.parent(), state.owner(), state.keys(), attributes);
  }
}
