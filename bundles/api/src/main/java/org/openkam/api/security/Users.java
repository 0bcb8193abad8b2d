package org.openkam.api.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** The port of users and tokens. Needs MANAGE_USERS, except for one's own password and tokens. */
@ProviderType
public interface Users {

  /** All users by name. */
  List<User> list(Actor actor);

  /** Creates a user with a first password. */
  Committed<User> create(
      Write write,
      String name,
      String displayName,
      Role role,
      char[] password,
      Optional<String> language);

  /** Changes role, display name, activity or language; STALE when outdated. */
  Committed<User> update(Write write, User user);

  /** Changes one's own password. */
  void changePassword(Write write, char[] old, char[] fresh);

  /**
   * Issues a token; its rights and clearance are at most the issuer's own. The secret is shown this
   * once.
   */
  Issued issue(
      Write write, String label, java.util.Set<Right> rights, DataClass clearance, Instant expires);

  /** One's own tokens; with MANAGE_USERS all. */
  List<Token> tokens(Actor actor);

  /** Revokes at once. */
  void revoke(Write write, long tokenId);

  /** A token without its secret. */
  record Token(
      long id,
      String label,
      String owner,
      Instant expires,
      Optional<Instant> lastUsed,
      boolean revoked) {}

  /** A fresh token. */
  record Issued(Token token, String secret) {}
}
