package org.openkam.store.accounts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.StandardAttributes;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.store.json.Json;

/** The defined attributes: the standard ones, relabelled where somebody did, then the others. */
public final class Attributes {
  private final Map<String, AttributeDefinition> definitions;

  private Attributes(Map<String, AttributeDefinition> definitions) {
    this.definitions = definitions;
  }

  public static Attributes load(Connection connection) throws SQLException {
    Map<String, AttributeDefinition> own = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name, type, unit, data_class, labels FROM attribute_definition")) {
      while (rows.next()) {
        own.put(
            rows.getString(1),
            new AttributeDefinition(
                rows.getString(1),
                ValueType.valueOf(rows.getString(2)),
                Unit.valueOf(rows.getString(3)),
                DataClass.valueOf(rows.getString(4)),
                Json.readMap(rows.getString(5), String.class)));
      }
    }
    Map<String, AttributeDefinition> all = new LinkedHashMap<>();
    for (AttributeDefinition standard : StandardAttributes.all()) {
      AttributeDefinition relabelled = own.remove(standard.name());
      all.put(standard.name(), relabelled == null ? standard : relabelled);
    }
    all.putAll(own);
    return new Attributes(all);
  }

  public List<AttributeDefinition> all() {
    return List.copyOf(definitions.values());
  }

  public AttributeDefinition get(String name) {
    return definitions.get(name);
  }

  /**
   * The draft with its values checked and money rounded.
   *
   * @throws org.openkam.api.RefusedException when an attribute is unknown or of another type
   */
  public AccountDraft checked(AccountDraft draft) {
    if (draft.owner().map(String::length).orElse(0) > 200) {
      throw Refusal.invalid("owner", "refused.account.owner").thrown();
    }
    Map<String, Value> values = new HashMap<>();
    draft
        .attributes()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Missing) return;
              AttributeDefinition definition = definitions.get(name);
              if (definition == null) {
                throw Refusal.invalid("attributes." + name, "refused.attribute.unknown", name)
                    .thrown();
              }
              values.put(name, checked(definition, value));
            });
    return new AccountDraft(draft.name(), draft.parent(), draft.owner(), draft.keys(), values);
  }

  private static Value checked(AttributeDefinition definition, Value value) {
    boolean fits =
        switch (definition.type()) {
          case TEXT -> value instanceof Value.Text;
          case NUMBER -> value instanceof Value.Number;
          case MONEY -> value instanceof Value.Money;
          case DAY -> value instanceof Value.Day;
          case FLAG -> value instanceof Value.Flag;
        };
    if (!fits) {
      throw refusal(definition, "refused.attribute.type", definition.type().name());
    }
    if (value instanceof Value.Text t && (t.text().length() > 4000 || t.text().indexOf(0) >= 0)) {
      throw refusal(definition, "refused.attribute.text");
    }
    if (value instanceof Value.Number n
        && (n.number().precision() > 38 || Math.abs(n.number().scale()) > 38)) {
      throw refusal(definition, "refused.attribute.number");
    }
    return value instanceof Value.Money m ? new Value.Money(Amounts.rounded(m.amount())) : value;
  }

  private static RuntimeException refusal(
      AttributeDefinition definition, String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = definition.name();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Refusal.invalid("attributes." + definition.name(), key, arguments).thrown();
  }
}
