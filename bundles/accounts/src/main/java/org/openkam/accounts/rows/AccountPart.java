package org.openkam.accounts.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.Known;
import org.openkam.api.value.Value;

/**
 * What a row says about its account.
 *
 * @param key its key
 * @param name empty when the row does not say
 * @param parent key of the company above
 * @param saysParent true when an empty parent means that there is none
 * @param owner the account manager
 * @param saysOwner true when an empty owner means that there is none
 * @param attributes what it says of attributes; missing clears
 */
public record AccountPart(
    ExternalKey key,
    String name,
    Optional<ExternalKey> parent,
    boolean saysParent,
    Optional<String> owner,
    boolean saysOwner,
    Map<String, Value> attributes) {

  /**
   * The account's state after this row.
   *
   * @param known the state before; null when it is new
   * @param parentId the company above, when it is there already
   */
  public AccountDraft onto(Known known, Optional<AccountId> parentId) {
    Map<String, Value> values =
        known == null ? new HashMap<>() : new HashMap<>(known.state().attributes());
    attributes.forEach(
        (name, value) -> {
          if (value.equals(Value.MISSING)) values.remove(name);
          else values.put(name, value);
        });
    Set<ExternalKey> keys = known == null ? new HashSet<>() : new HashSet<>(known.state().keys());
    keys.add(key);
    String called = name.isEmpty() ? known == null ? key.key() : known.state().name() : name;
    Optional<AccountId> above =
        saysParent ? parentId : known == null ? Optional.empty() : known.state().parent();
    Optional<String> manager =
        saysOwner ? owner : known == null ? Optional.empty() : known.state().owner();
    return new AccountDraft(called, above, manager, keys, values);
  }

  /** True when two states are the same, however their numbers are scaled. */
  public static boolean same(AccountDraft a, AccountDraft b) {
    if (!a.name().equals(b.name())
        || !a.parent().equals(b.parent())
        || !a.owner().equals(b.owner())
        || !a.keys().equals(b.keys())
        || !a.attributes().keySet().equals(b.attributes().keySet())) {
      return false;
    }
    return a.attributes().entrySet().stream()
        .allMatch(e -> same(e.getValue(), b.attributes().get(e.getKey())));
  }

  private static boolean same(Value a, Value b) {
    BigDecimal x = number(a);
    BigDecimal y = number(b);
    if (x != null && y != null && a.getClass() == b.getClass()) return x.compareTo(y) == 0;
    return a.equals(b);
  }

  private static BigDecimal number(Value value) {
    if (value instanceof Value.Number n) return n.number();
    return value instanceof Value.Money m ? m.amount() : null;
  }
}
