package org.openkam.shell.client;

import java.io.IOException;
import java.util.Set;

/** One command of the client. */
interface Command {
  /** Its options; a name that ends with {@code =} takes a value. */
  Set<String> options();

  /** Does it; returns the exit code. */
  int run(Arguments arguments, Rest rest, Terminal terminal)
      throws IOException, InterruptedException;
}
