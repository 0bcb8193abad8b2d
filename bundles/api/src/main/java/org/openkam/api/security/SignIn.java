package org.openkam.api.security;

import java.util.Optional;
import org.openkam.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The port of sign-in: turns proofs into actors. Every attempt is audited. */
@ProviderType
public interface SignIn {

  /** True until the first administrator exists. */
  boolean needsSetUp();

  /**
   * Creates the first administrator. Once.
   *
   * @param token the one-time token printed on the console
   * @param origin address of the browser
   * @return the administrator, signed in
   */
  Actor setUp(String token, String name, String displayName, char[] password, String origin);

  /**
   * Signs a user in. Wrong name and wrong password answer alike; waiting grows after 5 failures.
   */
  Actor signIn(String name, char[] password, String origin);

  /** Signs in by a one-time link: it works once, within 10 minutes. */
  Actor redeem(String oneTimeToken, String origin);

  /** The actor behind a bearer token; UNAUTHENTICATED when unknown, expired or revoked. */
  Actor bearer(String token, String origin);

  /**
   * The actor now, with the rights it has now; empty when it may no longer act. Faces ask at every
   * request.
   */
  Optional<Actor> refreshed(Actor actor);

  /**
   * A one-time sign-in link's token. Only for the operator and administrators.
   *
   * @param userName whom it signs in
   */
  String oneTimeToken(Actor actor, String userName);
}
