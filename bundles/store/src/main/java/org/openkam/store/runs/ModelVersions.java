package org.openkam.store.runs;

import java.util.List;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.store.Change;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;

/** Versions of models: added, never changed. */
final class ModelVersions {
  private final Transactions transactions;

  ModelVersions(Transactions transactions) {
    this.transactions = transactions;
  }

  List<ModelVersion> newest() {
    return select(
        "SELECT v FROM ModelVersionRow v WHERE v.version ="
            + " (SELECT MAX(w.version) FROM ModelVersionRow w WHERE w.model = v.model)"
            + " ORDER BY v.model");
  }

  List<ModelVersion> of(String model) {
    return select(
        "SELECT v FROM ModelVersionRow v WHERE v.model = ?1 ORDER BY v.version DESC", model);
  }

  Committed<ModelVersion> publish(
      Write write, String model, int basedOn, ModelSpec spec, String note) {
    return transactions.write(
        write,
        "model.publish",
        "model/" + model,
        new Replay<>(v -> Integer.toString(v.version()), v -> get(model, Integer.parseInt(v))),
        tx -> {
          Integer newest =
              tx.entities()
                  .createQuery(
                      "SELECT MAX(v.version) FROM ModelVersionRow v WHERE v.model = ?1",
                      Integer.class)
                  .setParameter(1, model)
                  .getSingleResult();
          if (basedOn != (newest == null ? 0 : newest)) {
            throw Refusal.of(Refusal.Kind.STALE, "refused.stale").thrown();
          }
          var version =
              new ModelVersion(
                  model, basedOn + 1, spec, tx.actor().name(), tx.now(), note == null ? "" : note);
          // a racing publisher of the same number fails on the key, looks again and is stale
          tx.entities().persist(ModelVersionRow.of(version));
          tx.detail("version " + version.version());
          tx.change(Change.Kind.DEFINITION, 0, 0, "model/" + model);
          return version;
        });
  }

  private ModelVersion get(String model, int version) {
    return transactions.entities(
        entities ->
            entities
                .find(ModelVersionRow.class, new ModelVersionRow.Key(model, version))
                .toDomain());
  }

  private List<ModelVersion> select(String query, Object... parameters) {
    return transactions.entities(
        entities -> {
          var select = entities.createQuery(query, ModelVersionRow.class);
          for (int i = 0; i < parameters.length; i++) select.setParameter(i + 1, parameters[i]);
          return select.getResultList().stream().map(ModelVersionRow::toDomain).toList();
        });
  }
}
