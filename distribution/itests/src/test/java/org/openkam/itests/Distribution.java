package org.openkam.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The shipped archive, unpacked into a folder of its own and driven through {@code bin/openkam} and
 * HTTP, as an operator would. Closing it kills what still runs and deletes the folder.
 */
public final class Distribution implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(120);

  private final Path folder;
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private int port;

  private Distribution(Path folder, Path home) throws IOException {
    this.folder = folder;
    this.home = home;
    port(freePort());
  }

  public static Distribution unpack() throws Exception {
    var archive = Path.of(System.getProperty("kam.archive"));
    var folder = Files.createTempDirectory("openkam-it");
    var tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString());
    int code = tar.inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("cannot unpack " + archive);
    }
    try (var entries = Files.list(folder)) {
      return new Distribution(folder, entries.findFirst().orElseThrow());
    }
  }

  /** Unpacked, started and ready, with the default settings. */
  public static Distribution started() throws Exception {
    var distribution = unpack();
    try {
      return distribution.start();
    } catch (Exception | Error e) {
      distribution.close();
      throw e;
    }
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public Distribution env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public Distribution port(int newPort) {
    port = newPort;
    return env("OPENKAM_PORT", String.valueOf(newPort));
  }

  /** Starts in the background and returns when {@code /health} is green. */
  public Distribution start() throws Exception {
    var outcome = run("start");
    if (outcome.code() != 0) {
      throw new AssertionError("bin/openkam start: " + outcome + "\n" + logTail(60));
    }
    return this;
  }

  public void stop() throws Exception {
    var outcome = run("stop");
    if (outcome.code() != 0) {
      throw new AssertionError("bin/openkam stop: " + outcome);
    }
  }

  /** SIGKILL: no goodbye, no flush. */
  public void kill() throws Exception {
    var process = ProcessHandle.of(pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(30, TimeUnit.SECONDS);
  }

  public Distribution restart() throws Exception {
    stop();
    return start();
  }

  public void waitReady() throws Exception {
    waitReady(READY);
  }

  public void waitReady(Duration limit) throws Exception {
    var end = Instant.now().plus(limit);
    while (!ready()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not ready after " + limit + "\n" + logTail(60));
      }
      Thread.sleep(100);
    }
  }

  public boolean ready() throws InterruptedException {
    try {
      return get("/health").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs {@code bin/openkam} with these words and waits for its end, at most five minutes. */
  public Outcome run(String... words) throws Exception {
    var output = Files.createTempFile(folder, "out", ".txt");
    var process = process(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("bin/openkam " + String.join(" ", words) + " does not end");
    }
    var text = Files.readString(output);
    Files.delete(output);
    return new Outcome(process.exitValue(), text);
  }

  /** The command, not started: for tests that talk to it, or stop it half-way. */
  public ProcessBuilder process(String... words) {
    var command = new ArrayList<>(List.of(home.resolve("bin/openkam").toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("OPENKAM_"));
    builder.environment().putAll(environment);
    return builder;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
  }

  public Path home() {
    return home;
  }

  public Path data() {
    var other = environment.get("OPENKAM_DATA");
    return other == null ? home.resolve("data") : Path.of(other);
  }

  public int port() {
    return port;
  }

  public long pid() throws IOException {
    return Long.parseLong(Files.readString(data().resolve("openkam.pid")).trim());
  }

  /** The last lines of both logs; for the message of a failed test. */
  public String logTail(int lines) throws IOException {
    var text = new StringBuilder();
    for (var name : List.of("console.log", "openkam.log")) {
      var file = data().resolve("log").resolve(name);
      if (Files.exists(file)) {
        var all = Files.readAllLines(file);
        text.append("--- ").append(name).append('\n');
        text.append(
            all.stream()
                .skip(Math.max(0, all.size() - lines))
                .collect(Collectors.joining("\n", "", "\n")));
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws Exception {
    if (Files.exists(data().resolve("openkam.pid"))) {
      var process = ProcessHandle.of(pid());
      if (process.isPresent() && process.get().destroyForcibly()) {
        process.get().onExit().get(30, TimeUnit.SECONDS);
      }
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What a command said and how it ended. */
  public record Outcome(int code, String output) {}
}
