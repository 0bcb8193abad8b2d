package org.openkam.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/** Imports files over REST as a user does and adds up the seconds. */
final class ImportMeasure {
  private final Rest rest;
  double dry;
  double commit;

  ImportMeasure(Rest rest) {
    this.rest = rest;
  }

  void of(Path file, String type) throws Exception {
    JsonNode[] run = new JsonNode[1];
    double upload = NodeBenchmark.seconds(() -> run[0] = rest.upload(file));
    String path = "imports/" + run[0].path("id").asLong();
    JsonNode mapping = rest.get(path + "/inspection?type=" + type).path("guess");
    double tried =
        NodeBenchmark.seconds(
            () -> rest.await(rest.post(path + "/dry-run", mapping).path("job").asLong()));
    JsonNode seen = rest.get(path).path("dryRun");
    long fresh = seen.path("counts").path("NEW").asLong();
    if (fresh != seen.path("rows").asLong() || seen.path("orphans").asLong() > 0) {
      throw new IllegalStateException("not all rows are new: " + seen.path("counts"));
    }
    var body =
        Map.of(
            "fileHash", seen.path("fileHash").asText(),
            "baseChange", seen.path("baseChange").asLong(),
            "acceptedOnly", false);
    double committed =
        NodeBenchmark.seconds(
            () -> rest.await(rest.post(path + "/commit", body).path("job").asLong()));
    dry += tried;
    commit += committed;
    System.out.printf(
        "%-12s %,9d rows: upload %.1f s, dry run %.1f s, commit %.1f s%n",
        type, fresh, upload, tried, committed);
  }
}
