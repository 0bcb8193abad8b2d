package org.openkam.security;

import java.io.PrintStream;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that makes the first administrator. It is printed on the console and never logged; only
 * its hash is kept, so a start without an administrator prints a new one.
 */
final class SetUpToken {
  private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

  private final OwnerOnlyFile file;

  SetUpToken(Path data) {
    this.file = new OwnerOnlyFile(data.resolve("set-up.token"));
  }

  void issue(PrintStream console, String url) {
    String token = Secrets.fresh("setup_");
    file.write(Secrets.hash(token));
    console.println();
    console.println("  OpenKAM has no administrator yet. Open " + url + " and enter the token");
    console.println("      " + token);
    console.println("  It works once. A restart prints another one.");
    console.println();
    LOG.info("No administrator yet: a one-time set-up token was printed on the console");
  }

  boolean matches(String token) {
    return token != null
        && file.read().filter(kept -> Secrets.same(kept.strip(), Secrets.hash(token))).isPresent();
  }

  void used() {
    file.remove();
  }
}
