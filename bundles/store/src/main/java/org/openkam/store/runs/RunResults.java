package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.store.tx.Transactions;

/** Results of single accounts. */
final class RunResults {
  private final Transactions transactions;
  private final RunRows rows;

  RunResults(Transactions transactions, RunRows rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  Optional<Result> result(long run, long account) {
    Optional<RunRow> row = rows.find(run);
    if (row.isEmpty()) return Optional.empty();
    return transactions.read(
        connection -> {
          Optional<Result> newest = Deltas.newest(connection, run, account);
          return newest.isPresent() ? newest : stored(connection, row.get(), account);
        });
  }

  private static Optional<Result> stored(Connection connection, RunRow run, long account)
      throws SQLException {
    Optional<Places.Place> found = new Places(connection).find(run.id, account);
    if (found.isEmpty()) return Optional.empty();
    Places.Place place = found.get();
    int factors = run.factors();
    double[] points = new double[factors];
    double[] inputs = new double[factors];
    for (int f = 0; f < factors; f++) {
      points[f] =
          Chunks.read(connection, place.hash(Kind.POINTS, f)).shortAt(place.index()) / 100.0;
      inputs[f] = Chunks.read(connection, place.hash(Kind.INPUTS, f)).doubleAt(place.index());
    }
    Deltas.Mark mark = mark(connection, place, run.codes());
    return Optional.of(new Result(account, points, inputs, mark.score(), mark.grade()));
  }

  List<ScorePoint> history(long account, String model, int limit) {
    List<RunRow> newest = rows.of(model, limit);
    return transactions.read(
        connection -> {
          Map<Long, Deltas.Mark> deltas = Deltas.marksOf(connection, account);
          Places places = new Places(connection);
          List<ScorePoint> history = new ArrayList<>();
          for (RunRow run : newest) {
            Deltas.Mark mark = deltas.get(run.id);
            if (mark == null) {
              Optional<Places.Place> place = places.find(run.id, account);
              if (place.isEmpty()) continue;
              mark = mark(connection, place.get(), run.codes());
            }
            history.add(run.point(mark));
          }
          Collections.reverse(history);
          return List.copyOf(history);
        });
  }

  private static Deltas.Mark mark(Connection connection, Places.Place place, List<String> codes)
      throws SQLException {
    double score = Chunks.read(connection, place.hash(Kind.SCORES)).doubleAt(place.index());
    byte grade = Chunks.read(connection, place.hash(Kind.GRADES)).byteAt(place.index());
    return new Deltas.Mark(score, codes.get(grade));
  }
}
