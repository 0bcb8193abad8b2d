package org.openkam.shell.client;

import java.io.IOException;
import java.net.ConnectException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The client behind {@code bin/openkam}: talks to a running node over REST as the installation's
 * owner.
 */
public final class Main {
  /** Everything went well. */
  static final int OK = 0;

  /** Refused or failed. */
  static final int FAILED = 1;

  /** The words of the command are off. */
  static final int USAGE = 2;

  /** No node answers. */
  static final int NOT_RUNNING = 3;

  /** Rows were refused, nothing was committed. */
  static final int ROWS_REFUSED = 4;

  private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("import", new ImportCommand());
    COMMANDS.put("score", new ScoreCommand());
    COMMANDS.put("accounts", new AccountsCommand());
    COMMANDS.put("explain", new ExplainCommand());
    COMMANDS.put("demo", new DemoCommand());
    COMMANDS.put("token", new TokenCommand());
    COMMANDS.put("link", new LinkCommand());
    COMMANDS.put("jobs", new JobsCommand());
  }

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    System.exit(run(words, Terminal.system()));
  }

  static int run(String[] words, Terminal terminal) {
    String name = words.length == 0 ? "help" : words[0];
    if (name.equals("help") || name.equals("--help")) return help(terminal);
    Command command = COMMANDS.get(name);
    if (command == null) {
      terminal.problem(terminal.text("unknown", name));
      return USAGE;
    }
    try {
      Arguments arguments =
          Arguments.of(List.of(words).subList(1, words.length), command.options());
      if (arguments.flag("help")) {
        terminal.line(terminal.text("usage." + name));
        return OK;
      }
      return command.run(arguments, Rest.fromInstallation(terminal.locale()), terminal);
    } catch (Arguments.Wrong e) {
      terminal.problem(terminal.text(e.key(), e.word()));
      terminal.problem(terminal.text("usage." + name));
      return USAGE;
    } catch (Rest.Problem e) {
      terminal.problem(e.getMessage());
      return FAILED;
    } catch (ConnectException e) {
      terminal.problem(terminal.text("not.running"));
      return NOT_RUNNING;
    } catch (IOException e) {
      terminal.problem(terminal.text("io", String.valueOf(e.getMessage())));
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  private static int help(Terminal terminal) {
    terminal.line(terminal.text("help"));
    COMMANDS
        .keySet()
        .forEach(name -> terminal.line("  " + terminal.text("usage." + name).split("\n")[0]));
    return OK;
  }
}
