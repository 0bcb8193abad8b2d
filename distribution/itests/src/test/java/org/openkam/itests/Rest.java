package org.openkam.itests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A node's REST interface, spoken as a program would. */
final class Rest {
  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  static final String PASSWORD = "seven quiet otters sign contracts";
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration JOB = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Distribution node;
  private final String token;

  Rest(Distribution node, String token) {
    this.node = node;
    this.token = token;
  }

  /** Who owns the installation. */
  static Rest operator(Distribution node) throws Exception {
    var file = node.data().resolve("operator.credential");
    return new Rest(node, JSON.readTree(Files.readString(file)).path("token").asText());
  }

  /** The first administrator, made with the token that the console printed. */
  static Rest administrator(Distribution node, String currency) throws Exception {
    return administratorOf(
        Files.readString(node.data().resolve("log/console.log")), node, currency);
  }

  static Rest administratorOf(String console, Distribution node, String currency) throws Exception {
    var body =
        Map.of(
            "token",
            setUpToken(console),
            "name",
            "admin",
            "password",
            PASSWORD,
            "company",
            "Adventure Works",
            "currency",
            currency,
            "zone",
            "UTC");
    var answer = new Rest(node, null).call("POST", "set-up", json(body));
    return new Rest(node, answer.ok().path("secret").asText());
  }

  static String setUpToken(Distribution node) throws Exception {
    return setUpToken(Files.readString(node.data().resolve("log/console.log")));
  }

  private static String setUpToken(String console) {
    var found = Pattern.compile("setup_[A-Za-z0-9_-]+").matcher(console);
    if (!found.find()) {
      throw new AssertionError("no set-up token on the console:\n" + console);
    }
    return found.group();
  }

  /** An answer, not yet judged. */
  record Answer(HttpResponse<String> raw) {
    int status() {
      return raw.statusCode();
    }

    JsonNode body() throws Exception {
      return JSON.readTree(raw.body());
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    JsonNode ok() throws Exception {
      if (status() >= 300) {
        throw new AssertionError(raw.request() + " " + status() + " " + raw.body());
      }
      return raw.body().isEmpty() ? JSON.nullNode() : body();
    }
  }

  static BodyPublisher json(Object body) throws Exception {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer call(String method, String path, BodyPublisher body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(node.uri("/api/v1/" + path))
            .timeout(Duration.ofMinutes(2))
            .method(method, body);
    if (token != null) request.header("Authorization", "Bearer " + token);
    request.header(
        "Content-Type",
        path.startsWith("imports?") ? "application/octet-stream" : "application/json");
    if (headers.length > 0) request.headers(headers);
    return new Answer(http.send(request.build(), BodyHandlers.ofString()));
  }

  Answer fetch(String path, String... headers) throws Exception {
    return call("GET", path, BodyPublishers.noBody(), headers);
  }

  JsonNode get(String path) throws Exception {
    return fetch(path).ok();
  }

  JsonNode post(String path, Object body) throws Exception {
    return call("POST", path, json(body)).ok();
  }

  JsonNode put(String path, Object body) throws Exception {
    return call("PUT", path, json(body)).ok();
  }

  Answer upload(String name, BodyPublisher content, String... headers) throws Exception {
    return call("POST", "imports?fileName=" + encoded(name), content, headers);
  }

  /** Waits for a job; the calling test fails when the job does. */
  JsonNode done(JsonNode started) throws Exception {
    var job = ended(started.path("job").asLong());
    if (!"DONE".equals(job.path("state").asText())) throw new AssertionError(job.toPrettyString());
    return job;
  }

  JsonNode ended(long job) throws Exception {
    var end = System.nanoTime() + JOB.toNanos();
    while (System.nanoTime() < end) {
      var now = get("jobs/" + job);
      if (now.path("state").asText().matches("DONE|FAILED|CANCELLED")) return now;
      Thread.sleep(100);
    }
    throw new AssertionError("job " + job + " does not end");
  }

  /** Asks until the answer is as wanted, at most a minute. */
  JsonNode until(String path, Predicate<JsonNode> wanted) throws Exception {
    var end = System.nanoTime() + SOON.toNanos();
    var answer = get(path);
    while (!wanted.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(path + " stays at " + answer.toPrettyString());
      }
      Thread.sleep(100);
      answer = get(path);
    }
    return answer;
  }

  /** Uploads a file; answers its id. */
  long uploaded(Path file) throws Exception {
    var answer = upload(file.getFileName().toString(), BodyPublishers.ofFile(file));
    return answer.ok().path("id").asLong();
  }

  /** The mapping that the node guesses, with nothing left open. */
  ObjectNode guess(long id, String type) throws Exception {
    var inspection = get("imports/" + id + "/inspection?type=" + type);
    return (ObjectNode) inspection.path("guess");
  }

  JsonNode dryRun(long id, JsonNode mapping) throws Exception {
    done(post("imports/" + id + "/dry-run", mapping));
    return get("imports/" + id).path("dryRun");
  }

  /** Commits what the dry run showed and waits until the book contains it. */
  void commit(long id, JsonNode dryRun) throws Exception {
    done(post("imports/" + id + "/commit", commit(dryRun, false)));
    var change = get("imports/" + id).path("change").asLong();
    until("accounts?limit=0", page -> page.path("asOf").asLong() >= change);
  }

  static Map<String, Object> commit(JsonNode dryRun, boolean acceptedOnly) {
    return Map.of(
        "fileHash", dryRun.path("fileHash").asText(),
        "baseChange", dryRun.path("baseChange").asLong(),
        "acceptedOnly", acceptedOnly);
  }

  /** A full run of a model; answers the run. */
  JsonNode score(String model) throws Exception {
    var job = done(post("runs", Map.of("model", model)));
    return get("runs/" + job.path("resultKey").asText().replace("run:", ""));
  }

  /** Publishes the newest version of a model over everything up to the last ledger date. */
  void overEverything(String model) throws Exception {
    // the shipped models are published in the background of the first start
    for (var version : until("models", models -> models.size() > 1)) {
      if (version.path("model").asText().equals(model)) {
        var spec = (ObjectNode) version.path("spec");
        spec.putObject("period").put("type", "all");
        spec.putObject("asOf").put("type", "last-ledger-date");
        put(
            "models/" + model,
            Map.of("basedOn", version.path("version"), "spec", spec, "note", "everything"));
      }
    }
  }

  /** Makes a model the one whose score and grade are "the" score and grade. */
  void primary(String model) throws Exception {
    put("settings", ((ObjectNode) get("settings")).put("primaryModel", model));
    until("accounts/columns", columns -> columns.findValuesAsText("name").contains("score"));
  }
}
