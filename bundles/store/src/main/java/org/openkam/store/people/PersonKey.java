package org.openkam.store.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.openkam.api.account.ExternalKey;

/** A person's name in another system. */
@Embeddable
class PersonKey {
  private String source;

  @Column(name = "key_text")
  private String key;

  protected PersonKey() {}

  static PersonKey of(ExternalKey key) {
    PersonKey row = new PersonKey();
    row.source = key.source();
    row.key = key.key();
    return row;
  }

  ExternalKey toDomain() {
    return new ExternalKey(source, key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonKey k && toDomain().equals(k.toDomain());
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, key);
  }
}
