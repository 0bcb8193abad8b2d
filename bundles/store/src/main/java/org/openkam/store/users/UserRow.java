package org.openkam.store.users;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.openkam.api.security.Role;
import org.openkam.api.security.User;
import org.openkam.store.db.Sensitive;

@Entity
@Table(name = "app_user")
class UserRow {
  @Id long id;

  @Version
  @Column(name = "version_no")
  int version;

  String name;

  @Convert(converter = Sensitive.class)
  @Column(name = "display_name")
  String displayName;

  String role;

  /** 1 or 0: the two databases do not share a boolean type. */
  int active;

  String language;

  @Column(name = "password_hash")
  String passwordHash;

  void take(User user) {
    name = user.name();
    displayName = user.displayName();
    role = user.role().name();
    active = user.active() ? 1 : 0;
    language = user.language().orElse(null);
  }

  /** Inside the class: weaving sees no assignment from another one. */
  void password(String hash) {
    passwordHash = hash;
  }

  User toDomain() {
    return new User(
        id,
        version,
        name,
        displayName,
        Role.valueOf(role),
        active == 1,
        Optional.ofNullable(language));
  }
}
