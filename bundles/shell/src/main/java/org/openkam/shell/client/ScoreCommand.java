package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** {@code score}: a full run of a model. */
final class ScoreCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of("model=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    return score(a.value("model").orElse(""), rest, t);
  }

  static int score(String wanted, Rest rest, Terminal t) throws IOException, InterruptedException {
    String model = wanted;
    if (model.isEmpty()) {
      JsonNode settings = rest.get("settings");
      model = settings.path("primaryModel").asText("");
    }
    if (model.isEmpty()) {
      JsonNode proposal = rest.get("scoring/proposal");
      model = proposal.path("model").asText();
      t.line(t.text("score.proposed", model));
    }
    JsonNode job = rest.await(rest.post("runs", Map.of("model", model)).path("job").asLong(), t);
    String run = job.path("resultKey").asText().replace("run:", "");
    JsonNode done = rest.get("runs/" + run);
    StringBuilder grades = new StringBuilder();
    done.path("grades")
        .fields()
        .forEachRemaining(
            e ->
                grades
                    .append(grades.length() == 0 ? "" : ", ")
                    .append(e.getValue().asLong())
                    .append(' ')
                    .append(e.getKey()));
    t.line(
        t.text(
            "score.done",
            model,
            done.path("version").asInt(),
            done.path("accounts").asLong(),
            grades));
    return Main.OK;
  }
}
