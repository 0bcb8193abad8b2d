package org.openkam.shell.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The REST interface of the node, spoken with the owner-only credential of the installation. */
final class Rest {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String url;
  private final String token;
  private final Locale locale;
  private long change;

  Rest(String url, String token, Locale locale) {
    this.url = url;
    this.token = token;
    this.locale = locale;
  }

  /** What the node said no to, in its words. */
  static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
      super(message);
    }
  }

  static Rest fromInstallation(Locale locale) throws IOException {
    Path file = Path.of(System.getProperty("openkam.data", "data"), "operator.credential");
    if (!Files.exists(file)) throw new ConnectException("no credential at " + file);
    JsonNode credential = MAPPER.readTree(Files.readString(file));
    String url = System.getProperty("openkam.url", credential.path("url").asText());
    return new Rest(url, credential.path("token").asText(), locale);
  }

  String url() {
    return url;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(request(path).GET());
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return json(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body))));
  }

  JsonNode upload(String path, Path file) throws IOException, InterruptedException {
    return json(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofFile(file)));
  }

  void download(String path, Path file) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() >= 400) throw problem(answer.statusCode(), body.readAllBytes());
      Files.copy(body, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
            .timeout(Duration.ofMinutes(10))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", locale.toLanguageTag());
    if (change > 0) request.header("Kam-Change", String.valueOf(change));
    return request;
  }

  private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 400) throw problem(answer.statusCode(), answer.body());
    answer
        .headers()
        .firstValue("Kam-Change")
        .ifPresent(c -> change = Math.max(change, Long.parseLong(c)));
    return answer.body().length == 0
        ? MAPPER.nullNode()
        : MAPPER.readTree(new ByteArrayInputStream(answer.body()));
  }

  private static Problem problem(int status, byte[] body) {
    try {
      JsonNode problem = MAPPER.readTree(body);
      String cure = problem.path("cure").asText("");
      return new Problem(
          problem.path("detail").asText("HTTP " + status) + (cure.isEmpty() ? "" : "\n  " + cure));
    } catch (IOException notJson) {
      return new Problem("HTTP " + status);
    }
  }

  /** Waits for a job with a progress bar; its failure becomes a {@link Problem}. */
  JsonNode await(long job, Terminal terminal) throws IOException, InterruptedException {
    for (int turn = 0; ; turn++) {
      JsonNode now = get("jobs/" + job);
      switch (now.path("state").asText()) {
        case "DONE" -> {
          return now;
        }
        case "CANCELLED" -> throw new Problem(terminal.text("job.cancelled"));
        case "FAILED" ->
            throw new Problem(terminal.text("job.failed", now.path("failure").asText()));
        default ->
            terminal.progress(
                now.path("step").asText(), now.path("done").asLong(), now.path("total").asLong());
      }
      Thread.sleep(turn < 10 ? 50 : 250);
    }
  }

  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
