package org.openkam.scoring;

/** Points in hundredths, as runs keep them. */
final class Points {
  /** Stands for points that could not be given. */
  static final short MISSING = -1;

  /** All points there are. */
  static final short FULL = 10_000;

  private Points() {}

  /** Rounds to hundredths, HALF_EVEN; what lies outside 0 to 100 is cut, NaN is missing. */
  static short quantised(double points) {
    if (Double.isNaN(points)) return MISSING;
    return (short) Math.rint(Math.max(0, Math.min(100, points)) * 100);
  }

  /** Back to points. */
  static double plain(short hundredths) {
    return hundredths / 100.0;
  }
}
