package org.openkam.store.system;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.store.Change;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Named documents, every version of them. */
final class Definitions {
  private final Transactions transactions;

  Definitions(Transactions transactions) {
    this.transactions = transactions;
  }

  Optional<String> content(String kind, String name) {
    return transactions.entities(entities -> newest(entities, kind, name).map(row -> row.content));
  }

  Map<String, String> all(String kind) {
    return transactions.entities(
        entities -> {
          List<DefinitionRow> rows =
              entities
                  .createQuery(
                      "SELECT d FROM DefinitionRow d WHERE d.kind = ?1 AND d.content IS NOT NULL"
                          + " AND d.version = (SELECT MAX(e.version) FROM DefinitionRow e"
                          + " WHERE e.kind = d.kind AND e.name = d.name)",
                      DefinitionRow.class)
                  .setParameter(1, kind)
                  .getResultList();
          Map<String, String> byName = new TreeMap<>();
          for (DefinitionRow row : rows) byName.put(row.name, row.content);
          return byName;
        });
  }

  /** Answers the content; an empty text when it was removed. */
  Committed<String> put(Write write, String kind, String name, String json) {
    return transactions.write(
        write,
        json == null ? "definition.remove" : "definition.put",
        kind + "/" + name,
        // the request says what was put: no need to keep it twice
        new Replay<>(content -> "", text -> json == null ? "" : json),
        tx -> put(tx, kind, name, json));
  }

  private static String put(WriteContext tx, String kind, String name, String json)
      throws Exception {
    DefinitionRow row = new DefinitionRow();
    row.id = tx.nextId();
    row.kind = kind;
    row.name = name;
    row.version = newest(tx.entities(), kind, name).map(d -> d.version).orElse(0) + 1;
    row.content = json;
    tx.entities().persist(row);
    tx.detail("version " + row.version);
    tx.change(Change.Kind.DEFINITION, row.id, 0, kind + "/" + name);
    return json == null ? "" : json;
  }

  private static Optional<DefinitionRow> newest(EntityManager entities, String kind, String name) {
    return entities
        .createQuery(
            "SELECT d FROM DefinitionRow d WHERE d.kind = ?1 AND d.name = ?2"
                + " ORDER BY d.version DESC",
            DefinitionRow.class)
        .setParameter(1, kind)
        .setParameter(2, name)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
