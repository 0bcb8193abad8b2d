package org.openkam.store.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** One version of a named document; null content says that it was removed. */
@Entity
@Table(name = "definition_version")
class DefinitionRow {
  @Id long id;
  String kind;
  String name;

  @Column(name = "version_no")
  int version;

  @Lob String content;
}
