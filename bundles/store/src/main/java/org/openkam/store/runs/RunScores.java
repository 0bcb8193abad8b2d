package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.openkam.api.store.RunStore.Scores;

/** Score and grade of all accounts of a run, with deltas. */
final class RunScores {
  private final long[] accounts;
  private final double[] scores;
  private final byte[] grades;
  private int size;

  private RunScores(int capacity) {
    accounts = new long[capacity];
    scores = new double[capacity];
    grades = new byte[capacity];
  }

  static Scores read(Connection connection, RunRow run, long asOf) throws SQLException {
    List<String> codes = run.codes();
    SortedMap<Long, Deltas.Mark> marks = Deltas.marks(connection, run.id, asOf);
    RunScores all = new RunScores(Math.toIntExact(run.accounts + marks.size()));
    for (Stretch stretch : Columns.stretches(connection, run.id)) {
      Map<Columns.Key, String> hashes = Columns.hashes(connection, run.id, stretch.number());
      long[] ids = Chunk.longs(chunk(connection, hashes, Kind.ACCOUNTS));
      double[] scores = Chunk.doubles(chunk(connection, hashes, Kind.SCORES));
      byte[] grades = Chunk.bytes(chunk(connection, hashes, Kind.GRADES));
      for (int i = 0; i < ids.length; i++) {
        // accounts that only deltas know come in between
        while (!marks.isEmpty() && marks.firstKey() < ids[i]) all.add(marks, codes);
        if (!marks.isEmpty() && marks.firstKey() == ids[i]) all.add(marks, codes);
        else all.add(ids[i], scores[i], grades[i]);
      }
    }
    while (!marks.isEmpty()) all.add(marks, codes);
    return all.done(codes);
  }

  private static Chunk chunk(Connection connection, Map<Columns.Key, String> hashes, Kind kind)
      throws SQLException {
    return Chunks.read(connection, hashes.get(Columns.Key.of(kind)));
  }

  private void add(SortedMap<Long, Deltas.Mark> marks, List<String> codes) {
    long account = marks.firstKey();
    Deltas.Mark mark = marks.remove(account);
    add(account, mark.score(), (byte) codes.indexOf(mark.grade()));
  }

  private void add(long account, double score, byte grade) {
    accounts[size] = account;
    scores[size] = score;
    grades[size++] = grade;
  }

  private Scores done(List<String> codes) {
    return new Scores(
        java.util.Arrays.copyOf(accounts, size),
        java.util.Arrays.copyOf(scores, size),
        java.util.Arrays.copyOf(grades, size),
        codes);
  }
}
