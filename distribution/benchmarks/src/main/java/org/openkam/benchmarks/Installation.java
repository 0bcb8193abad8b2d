package org.openkam.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped archive, unpacked into a folder and driven through {@code bin/openkam}. */
final class Installation implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private final Path home;
  private final int port;

  Installation(Path archive, Path folder) throws Exception {
    run(List.of("tar", "xzf", archive.toAbsolutePath().toString(), "-C", folder.toString()));
    try (var entries = Files.list(folder)) {
      home =
          entries
              .filter(e -> e.getFileName().toString().startsWith("openkam"))
              .findFirst()
              .orElseThrow();
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  /** Returns when {@code /health} is green. */
  void start() throws Exception {
    openkam("start");
  }

  void stop() throws Exception {
    openkam("stop");
  }

  Rest rest() throws IOException {
    String token =
        new ObjectMapper()
            .readTree(Files.readString(home.resolve("data/operator.credential")))
            .path("token")
            .asText();
    return new Rest("http://127.0.0.1:" + port, token);
  }

  /** Seconds of processor time that the node has used. */
  double processorTime() throws IOException {
    return processorTime(ProcessHandle.of(Long.parseLong(pid())).orElseThrow());
  }

  static double processorTime(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private String pid() throws IOException {
    return Files.readString(home.resolve("data/openkam.pid")).trim();
  }

  /** Bytes on the heap after a collection. */
  long heapUsed() throws Exception {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) throw new IllegalStateException("jcmd tells no heap");
    return Long.parseLong(used.group(1)) << 10;
  }

  /** The last line of the log that holds a text. */
  String logged(String text) throws IOException {
    try (var lines = Files.lines(home.resolve("data/log/openkam.log"))) {
      return lines.filter(l -> l.contains(text)).reduce((a, b) -> b).orElse("");
    }
  }

  private String jcmd(String command) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return run(List.of(jcmd.toString(), pid(), command));
  }

  private void openkam(String word) throws Exception {
    run(List.of(home.resolve("bin/openkam").toString(), word));
  }

  private String run(List<String> command) throws Exception {
    Path output = Files.createTempFile("openkam", ".txt");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().keySet().removeIf(name -> name.startsWith("OPENKAM_"));
    builder.environment().put("OPENKAM_PORT", String.valueOf(port));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    int code = process.waitFor();
    String text = Files.readString(output);
    Files.delete(output);
    if (code != 0) throw new IllegalStateException(command + " ended with " + code + "\n" + text);
    return text;
  }

  @Override
  public void close() throws Exception {
    if (Files.exists(home.resolve("data/openkam.pid"))) stop();
  }
}
