package org.openkam.security;

import java.nio.file.Path;
import org.openkam.api.Actor;
import org.openkam.api.security.Role;

/**
 * What the operating-system owner of the installation proves itself by: a file that only it can
 * read. A new one with every start.
 */
final class OperatorCredential {
  static final String NAME = "operator";
  private static final String PREFIX = "kamop_";

  private final OwnerOnlyFile file;
  private final boolean on;
  private volatile String hash = "";

  OperatorCredential(Path data, boolean on) {
    this.file = new OwnerOnlyFile(data.resolve("operator.credential"));
    this.on = on;
  }

  void issue(String url) {
    if (!on) {
      file.remove();
      return;
    }
    String token = Secrets.fresh(PREFIX);
    hash = Secrets.hash(token);
    file.write("{\"url\": \"" + url + "\", \"token\": \"" + token + "\"}\n");
  }

  boolean on() {
    return on;
  }

  boolean matches(String token) {
    return on && token.startsWith(PREFIX) && Secrets.same(hash, Secrets.hash(token));
  }

  static Actor actor(String origin) {
    return new Actor(
        Actor.Kind.OPERATOR, 0, NAME, Role.OPERATOR.rights(), Role.OPERATOR.clearance(), origin);
  }
}
