package org.openkam.store.accounts;

import java.util.Objects;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.store.Change;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.store.json.Json;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Defines attributes. */
final class AttributeWrites {
  private final Transactions transactions;

  AttributeWrites(Transactions transactions) {
    this.transactions = transactions;
  }

  Committed<String> define(Write write, AttributeDefinition definition) {
    return transactions.write(
        write,
        "attribute.define",
        "attribute/" + definition.name(),
        Replay.ofText(),
        tx -> {
          tx.change(Change.Kind.ATTRIBUTE, 0, 0, definition.name());
          tx.stamp(number -> keep(tx, definition, number));
          return definition.name();
        });
  }

  private static void keep(WriteContext tx, AttributeDefinition definition, long number)
      throws Exception {
    AttributeDefinition known = Attributes.load(tx.connection()).get(definition.name());
    if (known != null && known.type() != definition.type()) {
      throw Refusal.of(
              Refusal.Kind.CONFLICT,
              "refused.attribute.other",
              definition.name(),
              known.type().name())
          .thrown();
    }
    if (Objects.equals(known, definition)) return;
    String labels = Json.writeMap(definition.labels(), String.class);
    if (labels.length() > 4000) {
      throw Refusal.invalid("labels", "refused.attribute.labels").thrown();
    }
    tx.entities().merge(AttributeRow.of(definition, labels, number));
  }
}
