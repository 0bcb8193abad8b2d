package org.openkam.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The node over HTTP, as a client of another company would talk to it. */
final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  Rest(String url, String token) {
    this.base = url + "/api/v1/";
    this.token = token;
  }

  JsonNode get(String path) throws Exception {
    return JSON.readTree(answer(request(path).GET()).body());
  }

  /** As {@link #get}, from a book that contains a change; the JSON is not read. */
  HttpResponse<String> page(String path, long atLeast) throws Exception {
    HttpRequest.Builder request = request(path).GET();
    if (atLeast > 0) request.header("Kam-Change", String.valueOf(atLeast));
    return answer(request);
  }

  JsonNode post(String path, Object body) throws Exception {
    return JSON.readTree(answer(json(path, body)).body());
  }

  /** Answers the number of the change. */
  long write(String path, Object body) throws Exception {
    var answer = answer(json(path, body));
    return Long.parseLong(answer.headers().firstValue("Kam-Change").orElseThrow());
  }

  JsonNode upload(Path file) throws Exception {
    BodyPublisher body = BodyPublishers.ofFile(file);
    return JSON.readTree(
        answer(
                request("imports?fileName=" + file.getFileName())
                    .header("Content-Type", "application/octet-stream")
                    .POST(body))
            .body());
  }

  /** Waits until a job has ended well. */
  void await(long job) throws Exception {
    while (true) {
      JsonNode now = get("jobs/" + job);
      String state = now.path("state").asText();
      if (state.equals("DONE")) return;
      if (state.equals("FAILED") || state.equals("CANCELLED")) {
        throw new IllegalStateException("job " + job + ": " + now.path("failure").asText());
      }
      Thread.sleep(50);
    }
  }

  private static HttpRequest.BodyPublisher text(Object body) throws IOException {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private HttpRequest.Builder json(String path, Object body) throws IOException {
    return request(path).header("Content-Type", "application/json").POST(text(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.uri() + ": " + answer.body());
    }
    return answer;
  }
}
