package org.openkam.itests;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The administration console of a node, as {@code bin/openkam console} gives it to a terminal. */
final class Console implements AutoCloseable {
  private final Process process;
  private final Writer keyboard;
  private final Path screen;

  private Console(Process process, Path screen) {
    this.process = process;
    this.screen = screen;
    keyboard = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts the node in the foreground and waits until it is ready. */
  static Console open(Distribution node) throws Exception {
    var screen = node.home().resolve("screen.txt");
    var process =
        node.process("console")
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(screen.toFile()))
            .start();
    var console = new Console(process, screen);
    node.waitReady();
    return console;
  }

  /** Types a command and the return key. */
  void type(String command) throws IOException {
    keyboard.write(command + "\n");
    keyboard.flush();
  }

  /** Everything it showed so far. */
  String screen() throws IOException {
    return Files.readString(screen);
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
    keyboard.close();
  }
}
