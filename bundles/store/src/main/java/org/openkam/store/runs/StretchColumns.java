package org.openkam.store.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.Result;

/** All columns of a stretch in memory, but for its ids. */
record StretchColumns(short[][] points, double[][] inputs, double[] scores, byte[] grades) {

  static StretchColumns read(Connection connection, Map<Columns.Key, String> hashes, int factors)
      throws SQLException {
    short[][] points = new short[factors][];
    double[][] inputs = new double[factors][];
    for (int f = 0; f < factors; f++) {
      points[f] =
          Chunk.shorts(Chunks.read(connection, hashes.get(new Columns.Key(Kind.POINTS, f))));
      inputs[f] =
          Chunk.doubles(Chunks.read(connection, hashes.get(new Columns.Key(Kind.INPUTS, f))));
    }
    return new StretchColumns(
        points,
        inputs,
        Chunk.doubles(Chunks.read(connection, hashes.get(Columns.Key.of(Kind.SCORES)))),
        Chunk.bytes(Chunks.read(connection, hashes.get(Columns.Key.of(Kind.GRADES)))));
  }

  Result result(long account, int index, List<String> codes) {
    double[] accountPoints = new double[points.length];
    double[] accountInputs = new double[points.length];
    for (int f = 0; f < points.length; f++) {
      accountPoints[f] = points[f][index] / 100.0;
      accountInputs[f] = inputs[f][index];
    }
    return new Result(
        account, accountPoints, accountInputs, scores[index], codes.get(grades[index]));
  }
}
