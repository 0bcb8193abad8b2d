package org.openkam.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The shipped archive against plain Derby in the same run: import, restart, memory, a scoring run,
 * a posted transaction, pages of the grid. Arguments: accounts, transactions, the archive.
 */
public final class NodeBenchmark {
  private static final int MANY = 300;

  private NodeBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Trade trade =
        new Trade(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            LocalDate.now().minusDays(1));
    Path folder = Files.createTempDirectory("openkam-benchmark");
    try (Installation node = new Installation(archive(Path.of(arguments[2])), folder)) {
      System.out.printf(
          "%,d accounts, %,d transactions, %d processors%n",
          trade.accounts, trade.transactions(), Runtime.getRuntime().availableProcessors());
      measure(trade, folder, node);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void measure(Trade trade, Path folder, Installation node) throws Exception {
    TradeFiles files = new TradeFiles(trade);
    Path accounts = files.accounts(folder);
    Path transactions = files.transactions(folder);
    Path ledger = files.ledger(folder);
    // once before and once after the import: others may use the machine, too
    Latency insert;
    double before;
    double peerCpu;
    try (DerbyPeer peer = new DerbyPeer(trade, folder.resolve("peer1"))) {
      double start = Installation.processorTime(ProcessHandle.current());
      before = insert(peer);
      peerCpu = Installation.processorTime(ProcessHandle.current()) - start;
      insert = peer.posts(MANY);
    }
    node.start();
    double idle = node.processorTime();
    ImportMeasure imported = new ImportMeasure(node.rest());
    imported.of(accounts, "ACCOUNTS");
    imported.of(transactions, "TRANSACTIONS");
    double nodeCpu = node.processorTime() - idle;
    double after;
    try (DerbyPeer peer = new DerbyPeer(trade, folder.resolve("peer2"))) {
      after = insert(peer);
    }
    double bulk;
    try (DerbyPeer peer = new DerbyPeer(trade, folder.resolve("peer3"))) {
      bulk = seconds(() -> peer.bulk(ledger));
    }
    double plain = (before + after) / 2;
    System.out.printf("plain batch insert     %7.1f s, %.1f s%n", before, after);
    System.out.printf("bulk import of ledger  %7.1f s%n", bulk);
    System.out.printf(
        "import / plain insert: dry run %.2f, commit %.2f, both %.2f; both / bulk import %.2f%n",
        imported.dry / plain,
        imported.commit / plain,
        (imported.dry + imported.commit) / plain,
        (imported.dry + imported.commit) / bulk);
    System.out.printf(
        "processor time: import with book %.1f s, plain insert %.1f s, ratio %.2f%n",
        nodeCpu, peerCpu, nodeCpu / peerCpu);

    Serving serving = new Serving(trade, node.rest());
    serving.score(List.of("course", "relative"));
    Latency posts = serving.posts(MANY);
    System.out.printf("transaction to score   %s%n", posts);
    System.out.printf("plain insert, commit   %s%n", insert);
    System.out.printf(
        "ratio %.1f (p50), %.1f (p95)%n",
        posts.at(0.5) / insert.at(0.5), posts.at(0.95) / insert.at(0.95));
    serving.pages(MANY);

    System.out.printf("heap after collection  %7d MiB%n", node.heapUsed() >> 20);
    node.stop();
    System.out.printf("restart until green    %7.1f s%n", seconds(node::start));
    System.out.println("  " + node.logged("book").replaceFirst(".*\\| ", ""));
    System.out.printf("heap after collection  %7d MiB%n", node.heapUsed() >> 20);
  }

  private static double insert(DerbyPeer peer) throws Exception {
    return seconds(
        () -> {
          peer.insertAccounts();
          peer.insertTransactions();
        });
  }

  /** A deed to be timed. */
  interface Deed {
    void run() throws Exception;
  }

  static double seconds(Deed deed) throws Exception {
    long start = System.nanoTime();
    deed.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static Path archive(Path given) throws Exception {
    if (Files.isRegularFile(given)) return given;
    try (var files = Files.list(given)) {
      return files
          .filter(f -> f.getFileName().toString().matches("openkam-.*[.]tar[.]gz"))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no archive in " + given));
    }
  }
}
