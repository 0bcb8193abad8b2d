package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** {@code token}: issues a bearer token, at most what the operator may. */
final class TokenCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of("label=", "days=", "rights=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    var body =
        new java.util.HashMap<String, Object>(
            Map.of("label", a.value("label").orElse("command line"), "days", a.number("days", 90)));
    a.value("rights").ifPresent(r -> body.put("rights", Set.of(r.split("\\s*,\\s*"))));
    JsonNode issued = rest.post("tokens", body);
    t.line(issued.path("secret").asText());
    return Main.OK;
  }
}
