package org.openkam.shell.client;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** {@code link}: a one-time sign-in link for a user. */
final class LinkCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    String user = a.rest().isEmpty() ? "admin" : a.only("USER");
    String token = rest.post("sign-in-links", Map.of("user", user)).path("token").asText();
    t.line(rest.url() + "/sign-in" + Rest.query(Map.of("once", token)));
    return Main.OK;
  }
}
