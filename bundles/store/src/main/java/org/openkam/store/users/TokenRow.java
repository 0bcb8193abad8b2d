package org.openkam.store.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.security.Users;
import org.openkam.api.store.UserStore.StoredToken;

@Entity
@Table(name = "api_token")
class TokenRow {
  @Id long id;
  String label;

  @Column(name = "owner_id")
  long ownerId;

  String owner;

  /** Names, separated by blanks. */
  String rights;

  String clearance;

  @Column(name = "secret_hash")
  String secretHash;

  @Column(name = "expires_ms")
  long expires;

  @Column(name = "last_used_ms")
  Long lastUsed;

  int revoked;

  static String text(Set<Right> rights) {
    return rights.stream().sorted().map(Right::name).collect(Collectors.joining(" "));
  }

  /** A right that this version does not know is no right. */
  private Set<Right> rights() {
    Set<Right> known = EnumSet.noneOf(Right.class);
    Set<String> names = Set.of(rights.split(" "));
    Arrays.stream(Right.values()).filter(r -> names.contains(r.name())).forEach(known::add);
    return Set.copyOf(known);
  }

  /** Inside the class: weaving sees no assignment from another one. */
  void revoke() {
    revoked = 1;
  }

  StoredToken toDomain() {
    var token =
        new Users.Token(
            id,
            label,
            owner,
            Instant.ofEpochMilli(expires),
            Optional.ofNullable(lastUsed).map(Instant::ofEpochMilli),
            revoked == 1);
    return new StoredToken(token, ownerId, rights(), DataClass.valueOf(clearance), secretHash);
  }
}
