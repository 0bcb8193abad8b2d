package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.store.Change;
import org.openkam.api.value.Window;
import org.openkam.store.json.Json;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Writes runs and their deltas. */
final class Publisher {
  private final Transactions transactions;
  private final RunShapes shapes;

  Publisher(Transactions transactions, RunShapes shapes) {
    this.transactions = transactions;
    this.shapes = shapes;
  }

  /** The chunks of a run, stored, and which column of it each one is. */
  record Loaded(List<Stretch> stretches, List<Columns.Ref> refs) {}

  /**
   * Stores the chunks, a stretch per transaction, before anything refers to them: the write that
   * publishes the run stays short, and who ends in between leaves chunks without a run.
   */
  Loaded load(Outcomes outcomes) {
    List<Stretch> stretches = new ArrayList<>();
    List<Columns.Ref> refs = new ArrayList<>();
    for (int s = 0; s < outcomes.stretches(); s++) {
      List<Outcomes.Part> parts = outcomes.parts(s);
      List<Chunk> chunks = parts.stream().map(Outcomes.Part::chunk).toList();
      transactions.plain(
          connection -> {
            Chunks.insert(connection, Chunks.missing(connection, chunks));
            return null;
          });
      stretches.add(outcomes.stretch(s));
      for (Outcomes.Part part : parts) {
        refs.add(
            new Columns.Ref(s, new Columns.Key(part.kind(), part.factor()), part.chunk().hash()));
      }
    }
    return new Loaded(stretches, refs);
  }

  Committed<Long> store(
      Write write,
      ModelVersion model,
      Window window,
      long inputChange,
      String engine,
      Map<String, Map<String, String>> templates,
      Outcome outcome) {
    Instant started = transactions.clock().instant();
    Outcomes outcomes = new Outcomes(model.spec(), outcome);
    Loaded loaded = load(outcomes);
    return transactions.write(
        write,
        "run.store",
        "model/" + model.model(),
        Replay.ofLong(),
        // a row of its own per attempt: one that failed is still bound to its transaction
        tx -> {
          RunRow row = RunRow.of(model, outcomes);
          row.firstDay = window.from().toEpochDay();
          row.asOfDay = window.asOf().toEpochDay();
          row.inputChange = inputChange;
          row.frozen = Json.write(outcome.references());
          row.templates = Json.write(templates);
          row.engine = engine;
          row.started = started.toEpochMilli();
          return publish(tx, row, loaded);
        });
  }

  private static long publish(WriteContext tx, RunRow row, Loaded loaded) throws SQLException {
    row.id = tx.nextId();
    row.finished = tx.now().toEpochMilli();
    tx.entities().persist(row);
    tx.entities().flush();
    Columns.insert(tx.connection(), row.id, loaded.stretches(), loaded.refs());
    point(tx.connection(), row.model, row.id);
    tx.stamp(row::published);
    tx.subject("run/" + row.id);
    tx.detail(row.model + " version " + row.version + ", accounts " + row.accounts);
    tx.change(Change.Kind.RUN_CURRENT, row.id, 0, row.model);
    return row.id;
  }

  private static void point(Connection connection, String model, long run) throws SQLException {
    for (String statement :
        List.of(
            "UPDATE run_current SET run_id = ? WHERE model = ?",
            "INSERT INTO run_current (run_id, model) VALUES (?, ?)")) {
      try (PreparedStatement change = connection.prepareStatement(statement)) {
        change.setLong(1, run);
        change.setString(2, model);
        if (change.executeUpdate() == 1) return;
      }
    }
  }

  /** Stores new results beside a run; empty when it is not the current one any more. */
  Optional<Committed<Long>> delta(Write write, long run, List<Result> fresh) {
    RunShapes.Shape shape = shapes.of(run).orElse(null);
    if (shape == null || fresh.isEmpty()) return Optional.empty();
    check(run, shape, fresh);
    boolean[] absent = shape.absent(fresh.stream().mapToLong(Result::account).toArray());
    Committed<Long> done =
        transactions.write(
            write,
            "run.delta",
            "run/" + run,
            Replay.ofLong(),
            tx -> {
              if (!holdCurrent(tx.connection(), run)) {
                tx.unchanged(0);
                return 0L;
              }
              long delta = tx.nextId();
              Deltas.insert(tx.connection(), run, delta, fresh, absent);
              tx.stamp(number -> Deltas.number(tx.connection(), run, delta, number));
              tx.detail("accounts " + fresh.size());
              tx.change(Change.Kind.RUN_DELTA, run, 0, shape.model());
              return (long) fresh.size();
            });
    return done.value() == 0 ? Optional.empty() : Optional.of(done);
  }

  /** Takes the lock on the pointer, so that the run stays current until this write is done. */
  private static boolean holdCurrent(Connection connection, long run) throws SQLException {
    try (PreparedStatement hold =
        connection.prepareStatement("UPDATE run_current SET run_id = run_id WHERE run_id = ?")) {
      hold.setLong(1, run);
      return hold.executeUpdate() == 1;
    }
  }

  private static void check(long run, RunShapes.Shape shape, List<Result> results) {
    List<String> codes = shape.codes();
    int factors = shape.factors();
    long[] accounts = results.stream().mapToLong(Result::account).sorted().toArray();
    for (int i = 1; i < accounts.length; i++) {
      if (accounts[i] == accounts[i - 1]) {
        throw new IllegalArgumentException("account " + accounts[i] + " was scored twice");
      }
    }
    for (Result result : results) {
      if (!codes.contains(result.grade())
          || result.points().length != factors
          || result.inputs().length != factors
          || !Double.isFinite(result.score())
          || Arrays.stream(result.points()).anyMatch(p -> !(p >= 0 && p <= 100))) {
        throw new IllegalArgumentException("no result of run " + run + ": " + result.account());
      }
    }
  }
}
