package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code jobs}: the newest jobs. */
final class JobsCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode job : rest.get("jobs")) {
      long total = job.path("total").asLong();
      rows.add(
          List.of(
              job.path("id").asText(),
              job.path("kind").asText(),
              job.path("state").asText(),
              total == 0 ? "" : 100 * job.path("done").asLong() / total + "%",
              job.path("created").asText()));
    }
    t.table(
        List.of("#", t.text("jobs.kind"), t.text("jobs.state"), "%", t.text("jobs.created")), rows);
    return Main.OK;
  }
}
