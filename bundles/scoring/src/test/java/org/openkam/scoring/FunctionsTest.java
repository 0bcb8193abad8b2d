package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.api.RefusedException;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorFunction.Population;
import org.openkam.api.scoring.FactorFunction.Scorer;
import org.openkam.api.value.ValueType;

class FunctionsTest {
  private static final double NONE = Double.NaN;

  private static double[] points(FactorFunction function, FakeBook book) {
    Population all = book.population();
    Scorer scorer = Shipped.fitted(function, Map.of(), all);
    double[] points = new double[book.size()];
    for (int i = 0; i < points.length; i++) points[i] = scorer.points(all, i);
    return points;
  }

  @Test
  void thirtyPercentIsHighAndFivePercentLowBothIncluded() {
    FakeBook book = new FakeBook(5).money("revenue", 30, 5, 17.5, 20, 27.5);
    double[] exact = points(new RevenueShare(), book);
    assertThat(exact).startsWith(100.0, 0.0);
    assertThat(Points.quantised(exact[2])).isEqualTo((short) 5000);
    book = new FakeBook(4).money("revenue", 29.9999, 5.0001, 35.0, 30.0);
    double[] near = points(new RevenueShare(), book);
    assertThat(near[0]).isLessThan(100).isGreaterThan(99.9);
    assertThat(near[1]).isGreaterThan(0).isLessThan(0.01);
    assertThat(near[3]).isEqualTo(100);
  }

  @Test
  void aShareNeedsPositiveCompanySales() {
    assertThat(points(new RevenueShare(), new FakeBook(2).money("revenue", 50, -50)))
        .containsOnly(NONE);
    assertThat(points(new RevenueShare(), new FakeBook(2).money("revenue", -80, -20)))
        .containsOnly(NONE);
    assertThat(points(new RevenueShare(), new FakeBook(3).money("revenue", 200, -100, NONE)))
        .containsExactly(100, 0, NONE);
    assertThat(points(new RevenueShare(), new FakeBook(1))).containsExactly(NONE);
  }

  @Test
  void theMeanMarginIsWeightedAndWorthFifty() {
    // mean = (10 + 0 + 90) / (100 + 100 + 800) = 10 %, the mean of the ratios would be 7.08 %
    FakeBook book =
        new FakeBook(5)
            .money("revenue_costed", 100, 100, 800, NONE, -10)
            .money("profit", 10, 0, 90, 5, 0);
    Population all = book.population();
    Scorer scorer = Shipped.fitted(new MarginVsMean(), Map.of("span", 0.2), all);
    double mean = 100.0 / 990;
    assertThat(scorer.points(all, 2))
        .isCloseTo(50 + (90 / 800.0 - mean) / 0.2 * 50, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scorer.points(all, 1)).isLessThan(50);
    assertThat(scorer.points(all, 3)).as("cost unknown").isNaN();
    assertThat(scorer.points(all, 4)).as("only credit notes").isNaN();
    FakeBook equal = new FakeBook(2).money("revenue_costed", 3, 7).money("profit", 0.3, 0.7);
    assertThat(points(new MarginVsMean(), equal)).containsOnly(50);
  }

  @Test
  void potentialTakesTrendAndPositionUntilTheAssessmentIsStale() {
    double today = FakeBook.DAY.toEpochDay();
    double fresh = FakeBook.DAY.minusMonths(18).toEpochDay();
    FakeBook book =
        new FakeBook(8)
            .number("trend", 0.1 / 12, NONE, 0.1 / 12, 0.1 / 12, NONE, NONE, 1, 0.1 / 12)
            .number("position", NONE, 5, 1, 5, 5, 9, NONE, 5)
            .with(
                "position_date",
                ValueType.DAY,
                NONE,
                fresh,
                today,
                fresh - 1,
                fresh - 1,
                today,
                NONE,
                today + 1);
    double[] p = points(new Potential(), book);
    assertThat(p[0]).as("trend alone").isCloseTo(75, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(p[1]).as("position alone").isCloseTo(75, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(p[2]).as("both").isCloseTo(50, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(p[3]).as("stale is as unassessed").isEqualTo(p[0]);
    assertThat(p[4]).as("neither").isNaN();
    assertThat(p[5]).as("no position of 9").isNaN();
    assertThat(p[6]).isEqualTo(100);
    assertThat(p[7]).as("assessed after the as-of day").isEqualTo(p[0]);
  }

  @Test
  void whoCrossesTheLineBelongsToTheBetterClass() {
    FakeBook book = new FakeBook(7).money("revenue", 50, 29, 10, 6, 5, 0, -3);
    assertThat(points(new RevenueAbc(), book)).containsExactly(100, 100, 100, 50, 0, 0, 0);
    // same revenue, same class
    assertThat(points(new RevenueAbc(), new FakeBook(4).money("revenue", 70, 10, 10, 10)))
        .containsExactly(100, 100, 100, 100);
    assertThat(points(new RevenueAbc(), new FakeBook(2).money("revenue", 0, NONE)))
        .containsExactly(NONE, NONE);
  }

  @Test
  void ranksShareTiesInTheMiddle() {
    assertThat(points(new RevenueRank(), new FakeBook(5).money("revenue", 10, 30, 20, 0, NONE)))
        .containsExactly(0, 100, 50, 0, NONE);
    assertThat(points(new RevenueRank(), new FakeBook(3).money("revenue", 7, 7, 7)))
        .containsOnly(50);
  }

  @Test
  void parametersThatMakeNoSenseAreRefused() {
    Population all = new FakeBook(2).money("revenue", 1, 2).population();
    assertThatThrownBy(() -> Shipped.fitted(new RevenueShare(), Map.of("high", 0.01), all))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Shipped.fitted(new RevenueAbc(), Map.of("a", 0.99), all))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Shipped.fitted(new MarginVsMean(), Map.of("span", 0.0), all))
        .isInstanceOf(RefusedException.class);
  }
}
