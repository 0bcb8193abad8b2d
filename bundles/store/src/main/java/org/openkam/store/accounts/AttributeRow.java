package org.openkam.store.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.openkam.api.DataClass;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;

/** An attribute that the enterprise defined, or a standard one that it relabelled. */
@Entity
@Table(name = "attribute_definition")
class AttributeRow {
  @Id private String name;

  @Enumerated(EnumType.STRING)
  private ValueType type;

  @Enumerated(EnumType.STRING)
  private Unit unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "data_class")
  private DataClass dataClass;

  private String labels;
  private long recorded;

  protected AttributeRow() {}

  static AttributeRow of(AttributeDefinition definition, String labels, long recorded) {
    AttributeRow row = new AttributeRow();
    row.name = definition.name();
    row.type = definition.type();
    row.unit = definition.unit();
    row.dataClass = definition.dataClass();
    row.labels = labels;
    row.recorded = recorded;
    return row;
  }
}
