package org.openkam.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Users, password hashes and tokens in the store. Secrets come hashed: the store never sees one in
 * clear.
 */
@ProviderType
public interface UserStore {
  /** All users by name. */
  List<User> users();

  /** By sign-in name. */
  Optional<User> user(String name);

  /** By id. */
  Optional<User> user(long id);

  /** The password hash of a user; empty when none is set. */
  Optional<String> passwordHash(long userId);

  /** Creates; CONFLICT when the name is taken. */
  Committed<User> create(Write write, User user, String passwordHash);

  /** Changes; STALE when outdated. */
  Committed<User> update(Write write, User user);

  /** Replaces the password hash. */
  Committed<Long> setPassword(Write write, long userId, String passwordHash);

  /** A token with what it may do. */
  record StoredToken(
      Users.Token token,
      long ownerId,
      java.util.Set<Right> rights,
      DataClass clearance,
      String hash) {}

  /** By hash of its secret. */
  Optional<StoredToken> token(String hash);

  /** All tokens of an owner; 0: everybody's. */
  List<StoredToken> tokens(long ownerId);

  /** Adds one. */
  Committed<StoredToken> addToken(
      Write write,
      String label,
      long ownerId,
      java.util.Set<Right> rights,
      DataClass clearance,
      String hash,
      Instant expires);

  /** Revokes one. */
  Committed<Long> revoke(Write write, long tokenId);

  /** Notes a use, at most once a minute. */
  void used(long tokenId, Instant at);
}
