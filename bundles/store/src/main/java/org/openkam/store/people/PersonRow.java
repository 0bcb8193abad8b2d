package org.openkam.store.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.openkam.store.db.Sensitive;

/** A person with keys and affiliations. */
@Entity
@Table(name = "person")
class PersonRow {
  @Id private Long id;

  @Version
  @Column(name = "version_no")
  private int version;

  @Convert(converter = Sensitive.class)
  private String name;

  @Convert(converter = Sensitive.class)
  private String email;

  @Convert(converter = Sensitive.class)
  private String phone;

  private String language;

  @ElementCollection
  @CollectionTable(name = "person_key", joinColumns = @JoinColumn(name = "person_id"))
  private Set<PersonKey> keys = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "person_id"))
  private Set<AffiliationRow> affiliations = new HashSet<>();

  protected PersonRow() {}

  PersonRow(long id) {
    this.id = id;
  }

  void become(PersonDraft draft, List<Affiliation> roles) {
    name = draft.name();
    email = draft.email().orElse(null);
    phone = draft.phone().orElse(null);
    language = draft.language().orElse(null);
    Set<PersonKey> wanted = draft.keys().stream().map(PersonKey::of).collect(Collectors.toSet());
    keys.retainAll(wanted);
    keys.addAll(wanted);
    Set<AffiliationRow> at = roles.stream().map(AffiliationRow::of).collect(Collectors.toSet());
    affiliations.retainAll(at);
    affiliations.addAll(at);
  }

  int version() {
    return version;
  }

  Set<Long> accounts() {
    return affiliations.stream().map(AffiliationRow::account).collect(Collectors.toSet());
  }

  Person toDomain() {
    PersonDraft draft =
        new PersonDraft(
            name,
            Optional.ofNullable(email),
            Optional.ofNullable(phone),
            Optional.ofNullable(language),
            keys.stream().map(PersonKey::toDomain).collect(Collectors.toSet()));
    List<Affiliation> roles =
        affiliations.stream()
            .map(AffiliationRow::toDomain)
            .sorted(
                Comparator.comparing(Affiliation::from)
                    .reversed()
                    .thenComparing(Affiliation::account)
                    .thenComparing(Affiliation::role))
            .toList();
    return new Person(new PersonId(id), version, draft, roles);
  }
}
