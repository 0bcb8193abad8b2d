package org.openkam.shell.client;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** {@code demo}: loads the demo data and scores it. */
final class DemoCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of("accounts=", "transactions=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    var body =
        Map.of(
            "accounts",
            a.number("accounts", 2_000),
            "transactions",
            a.number("transactions", 60_000));
    rest.await(rest.post("demo", body).path("job").asLong(), t);
    t.line(t.text("demo.done"));
    return Main.OK;
  }
}
