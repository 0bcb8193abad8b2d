package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** {@code import}: upload, mapping, dry run, commit. */
final class ImportCommand implements Command {

  @Override
  public Set<String> options() {
    return Set.of(
        "type=",
        "mapping=",
        "source=",
        "map=",
        "constant=",
        "skip=",
        "create-accounts",
        "dry-run",
        "accepted-only",
        "refused=");
  }

  @Override
  public int run(Arguments a, Rest rest, Terminal t) throws IOException, InterruptedException {
    Path file = Path.of(a.only("FILE"));
    if (!Files.isReadable(file)) {
      t.problem(t.text("file", file));
      return Main.USAGE;
    }
    String name = file.getFileName().toString();
    JsonNode run = rest.upload("imports" + Rest.query(Map.of("fileName", name)), file);
    long id = run.path("id").asLong();
    try {
      return tryAndCommit(a, rest, t, id);
    } catch (Rest.Problem e) {
      // what is not committed leaves nothing behind but this file, which a person may want to look
      // at in the UI
      throw e;
    }
  }

  private int tryAndCommit(Arguments a, Rest rest, Terminal t, long id)
      throws IOException, InterruptedException {
    ObjectNode mapping = mapping(a, rest, id);
    List<String> open = open(a, rest, id, mapping);
    if (!open.isEmpty()) {
      t.problem(t.text("import.open", String.join(", ", open)));
      return Main.USAGE;
    }
    rest.await(rest.post("imports/" + id + "/dry-run", mapping).path("job").asLong(), t);
    JsonNode dry = rest.get("imports/" + id).path("dryRun");
    long refused = dry.path("counts").path("REFUSED").asLong();
    show(dry, t);
    if (refused > 0) refusals(a, rest, t, id, dry);
    if (a.flag("dry-run")) return refused > 0 ? Main.ROWS_REFUSED : Main.OK;
    if (refused > 0 && !a.flag("accepted-only")) {
      t.problem(t.text("import.refused", refused));
      return Main.ROWS_REFUSED;
    }
    var commit =
        Map.of(
            "fileHash", dry.path("fileHash").asText(),
            "baseChange", dry.path("baseChange").asLong(),
            "acceptedOnly", a.flag("accepted-only"));
    rest.await(rest.post("imports/" + id + "/commit", commit).path("job").asLong(), t);
    t.line(t.text("import.done", id));
    return Main.OK;
  }

  private static ObjectNode mapping(Arguments a, Rest rest, long id)
      throws IOException, InterruptedException {
    ObjectNode mapping;
    if (a.value("mapping").isPresent()) {
      JsonNode saved = rest.get("mappings").path(a.value("mapping").get());
      if (saved.isMissingNode())
        throw new Arguments.Wrong("mapping.unknown", a.value("mapping").get());
      mapping = (ObjectNode) saved;
    } else {
      mapping = (ObjectNode) inspection(a, rest, id).path("guess");
    }
    a.value("source").ifPresent(s -> mapping.put("source", s));
    if (a.flag("create-accounts")) mapping.put("createAccounts", true);
    for (String pair : a.values("map")) rule(mapping, pair, "column");
    for (String pair : a.values("constant")) rule(mapping, pair, "constant");
    for (String pair : a.values("skip")) {
      String[] parts = split(pair);
      ObjectNode skip =
          mapping.path("skip").isObject()
              ? (ObjectNode) mapping.path("skip")
              : mapping.putObject("skip");
      (skip.path(parts[0]).isArray() ? (ArrayNode) skip.path(parts[0]) : skip.putArray(parts[0]))
          .add(parts[1]);
    }
    return mapping;
  }

  private static JsonNode inspection(Arguments a, Rest rest, long id)
      throws IOException, InterruptedException {
    String type = a.value("type").map(s -> s.toUpperCase(Locale.ROOT)).orElse("");
    if (!type.isEmpty() && !type.equals("ACCOUNTS") && !type.equals("TRANSACTIONS")) {
      throw new Arguments.Wrong("import.type", a.value("type").orElse(""));
    }
    return rest.get(
        "imports/" + id + "/inspection" + (type.isEmpty() ? "" : Rest.query(Map.of("type", type))));
  }

  private static List<String> open(Arguments a, Rest rest, long id, ObjectNode mapping)
      throws IOException, InterruptedException {
    List<String> open = new ArrayList<>();
    if (a.value("mapping").isPresent()) return open;
    Set<String> mapped = new java.util.HashSet<>();
    mapping.path("rules").forEach(r -> mapped.add(r.path("field").asText()));
    inspection(a, rest, id)
        .path("open")
        .forEach(
            f -> {
              if (!mapped.contains(f.asText())) open.add(f.asText());
            });
    return open;
  }

  private static void rule(ObjectNode mapping, String pair, String kind) {
    String[] parts = split(pair);
    ArrayNode rules = (ArrayNode) mapping.path("rules");
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).path("field").asText().equals(parts[0])) rules.remove(i);
    }
    ObjectNode rule = rules.addObject();
    rule.put("field", parts[0]);
    rule.put("column", kind.equals("column") ? parts[1] : "");
    rule.put("constant", kind.equals("constant") ? parts[1] : "");
    rule.put("derivation", "none");
    rule.putObject("codes");
  }

  private static String[] split(String pair) {
    int at = pair.indexOf('=');
    if (at < 1) throw new Arguments.Wrong("import.pair", pair);
    return new String[] {pair.substring(0, at), pair.substring(at + 1)};
  }

  private static void show(JsonNode dry, Terminal t) {
    JsonNode c = dry.path("counts");
    t.line(
        t.text(
            "import.rows",
            dry.path("rows").asLong(),
            c.path("NEW").asLong(),
            c.path("CHANGED").asLong(),
            c.path("UNCHANGED").asLong(),
            c.path("REFUSED").asLong(),
            c.path("SKIPPED").asLong()));
    t.line(
        t.text(
            "import.effect",
            dry.path("newAccounts").asLong(),
            dry.path("changedAccounts").asLong(),
            dry.path("newProducts").asLong(),
            dry.path("orphans").asLong()));
    dry.path("revenue")
        .fields()
        .forEachRemaining(
            e -> t.line(t.text("import.revenue", e.getKey(), e.getValue().decimalValue())));
    dry.path("cost")
        .fields()
        .forEachRemaining(
            e -> t.line(t.text("import.cost", e.getKey(), e.getValue().decimalValue())));
  }

  private static void refusals(Arguments a, Rest rest, Terminal t, long id, JsonNode dry)
      throws IOException, InterruptedException {
    Path file = a.value("refused").map(Path::of).orElse(null);
    if (file != null) {
      rest.download("imports/" + id + "/refused", file);
      t.line(t.text("import.refused.file", file));
      return;
    }
    Path temporary = Files.createTempFile("refused", ".csv");
    try {
      rest.download("imports/" + id + "/refused", temporary);
      try (var lines = Files.lines(temporary)) {
        lines.limit(11).forEach(t::line);
      }
    } finally {
      Files.delete(temporary);
    }
    long more = StreamSupport.stream(dry.path("samples").spliterator(), false).count();
    if (more > 10) t.line("...");
  }
}
