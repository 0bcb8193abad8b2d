package org.openkam.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.api.Refusal;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;

/**
 * An account in requests: what is not named here (id, version, score, grade) cannot be set.
 *
 * @param name 1 to 300 characters
 * @param parent id of the company above
 * @param owner sign-in name of the account manager
 * @param keys names in other systems
 * @param attributes attribute name to value
 */
public record AccountBody(
    String name,
    Long parent,
    String owner,
    List<ExternalKey> keys,
    Map<String, JsonNode> attributes) {

  AccountDraft draft(List<AttributeDefinition> definitions) {
    Map<String, AttributeDefinition> known =
        definitions.stream().collect(Collectors.toMap(AttributeDefinition::name, d -> d));
    Map<String, Value> values = new LinkedHashMap<>();
    if (attributes != null) {
      attributes.forEach(
          (attribute, node) -> {
            AttributeDefinition d = known.get(attribute);
            if (d == null)
              throw Refusal.invalid(attribute, "refused.attribute.unknown", attribute).thrown();
            Value v = FilterJson.value(attribute, d.type(), node);
            if (v != Value.MISSING) values.put(attribute, v);
          });
    }
    return new AccountDraft(
        name,
        Optional.ofNullable(parent).map(AccountId::new),
        Optional.ofNullable(owner),
        keys == null ? Set.of() : Set.copyOf(keys),
        values);
  }

  /**
   * An account in answers.
   *
   * @param id the id
   * @param version what a change must name in If-Match
   * @param validFrom since when this state holds
   * @param name its name
   * @param parent id of the company above
   * @param owner the account manager
   * @param keys names in other systems
   * @param attributes attribute name to value
   */
  public record Shown(
      long id,
      int version,
      LocalDate validFrom,
      String name,
      Optional<Long> parent,
      Optional<String> owner,
      List<ExternalKey> keys,
      Map<String, Value> attributes) {

    static Shown of(Account a) {
      return new Shown(
          a.id().value(),
          a.version(),
          a.validFrom(),
          a.state().name(),
          a.state().parent().map(AccountId::value),
          a.state().owner(),
          new ArrayList<>(a.state().keys()),
          a.state().attributes());
    }
  }
}
