package org.openkam.store.runs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.store.json.Json;

@Entity
@Table(name = "model_version")
@IdClass(ModelVersionRow.Key.class)
class ModelVersionRow {
  @Id String model;

  @Id
  @Column(name = "version_no")
  int version;

  @Lob String spec;
  String author;

  @Column(name = "created_ms")
  long created;

  String note;

  static ModelVersionRow of(ModelVersion version) {
    ModelVersionRow row = new ModelVersionRow();
    row.model = version.model();
    row.version = version.version();
    row.spec = Json.write(version.spec());
    row.author = version.author();
    row.created = version.created().toEpochMilli();
    row.note = version.note();
    return row;
  }

  ModelVersion toDomain() {
    return new ModelVersion(
        model,
        version,
        Json.read(spec, ModelSpec.class),
        author,
        Instant.ofEpochMilli(created),
        note);
  }

  /** A record would do, but JPA wants fields to set. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String model;
    int version;

    Key() {}

    Key(String model, int version) {
      this.model = model;
      this.version = version;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && k.model.equals(model) && k.version == version;
    }

    @Override
    public int hashCode() {
      return model.hashCode() * 31 + version;
    }
  }
}
