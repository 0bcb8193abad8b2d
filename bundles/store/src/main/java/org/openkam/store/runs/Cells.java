package org.openkam.store.runs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Points and inputs of one account in a delta row: little-endian, in the model's order. */
final class Cells {
  private Cells() {}

  /** Points from 0 to 100 as hundredths. */
  static byte[] points(double[] points) {
    ByteBuffer cells = buffer(new byte[points.length * Short.BYTES]);
    for (double p : points) cells.putShort((short) Math.round(p * 100));
    return cells.array();
  }

  static double[] points(byte[] cells) {
    double[] points = new double[cells.length / Short.BYTES];
    ByteBuffer in = buffer(cells);
    for (int f = 0; f < points.length; f++) points[f] = in.getShort() / 100.0;
    return points;
  }

  static byte[] inputs(double[] inputs) {
    ByteBuffer cells = buffer(new byte[inputs.length * Double.BYTES]);
    for (double input : inputs) cells.putDouble(input);
    return cells.array();
  }

  static double[] inputs(byte[] cells) {
    double[] inputs = new double[cells.length / Double.BYTES];
    buffer(cells).asDoubleBuffer().get(inputs);
    return inputs;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
