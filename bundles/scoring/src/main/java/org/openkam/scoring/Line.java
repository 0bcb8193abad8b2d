package org.openkam.scoring;

import org.openkam.api.Refusal;

/**
 * 0 points up to low, 100 from high on, linear between. Both ends are included: 以上 and 以下 contain
 * the number.
 */
record Line(double low, double high) {
  Line {
    if (!(low < high)) throw Refusal.invalid("high", "scoring.refused.line", low, high).thrown();
  }

  double points(double value) {
    if (value >= high) return 100;
    if (value <= low) return 0;
    return (value - low) / (high - low) * 100;
  }

  double inputFor(double points) {
    if (points >= 100) return high;
    return points <= 0 ? low : low + (high - low) * points / 100;
  }
}
