package org.openkam.store.runs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.Window;
import org.openkam.store.TestStore;

/** One store for all tests of a class, a model of its own for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunStoreTest {
  static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  static final Window WINDOW = new Window(DAY.minusYears(1).plusDays(1), DAY);
  static final Map<String, Map<String, String>> TEMPLATES =
      Map.of("zh", Map.of("scoring.reason.a", "占 {0}"), "en", Map.of("scoring.reason.a", "{0}"));
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestStore store;
  ChunkedRuns runs;
  String course;

  abstract TestStore open(Path folder);

  @BeforeAll
  void begin(@TempDir Path folder) {
    store = open(folder);
    runs = new ChunkedRuns(store.transactions());
  }

  @BeforeEach
  void name() {
    course = "course" + COUNT.incrementAndGet();
  }

  @AfterAll
  void end() {
    store.close();
  }

  TestStore store() {
    return store;
  }

  /** As after the end of the process. */
  void reopen() {
    store.reopen();
    runs = new ChunkedRuns(store.transactions());
  }

  static Write write() {
    return Write.by(Actor.system("scoring", "test"));
  }

  ModelVersion publish(String model, int basedOn, double... weights) {
    return runs.publish(write(), model, basedOn, Samples.model(weights), "note").value();
  }

  Committed<Run> keep(ModelVersion model, Outcome outcome) {
    return runs.store(write(), model, WINDOW, 1, "engine 1", TEMPLATES, outcome);
  }

  long chunks() {
    return count("run_chunk");
  }

  long count(String table) {
    return store
        .transactions()
        .read(
            connection -> {
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1);
              }
            });
  }

  static long[] ids(int n) {
    return LongStream.range(0, n).map(i -> 1000 + i * 3).toArray();
  }
}
