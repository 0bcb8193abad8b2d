package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Window;

class EngineTest {

  private static Refusal refusal(ModelSpec model) {
    try {
      Shipped.ENGINE.full(model, new FakeBook(3), FakeBook.YEAR, Progress.none());
    } catch (RefusedException e) {
      return e.first();
    }
    throw new AssertionError("not refused");
  }

  @Test
  void courseSeparatesOnlyWhereSomebodyReachesItsUpperThreshold() {
    FakeBook flat = new FakeBook(40).money("revenue", new double[40]);
    for (int i = 0; i < 40; i++) flat.set("revenue", i, 10 + i);
    assertThat(preview("course", Shipped.COURSE, flat))
        .isEqualTo(new Grading("course", 0, 0, 40, false));
    Grading relative = preview("relative", Shipped.RELATIVE, flat);
    assertThat(relative.separates()).isTrue();
    assertThat(relative.high() + relative.medium() + relative.low()).isEqualTo(40);
    FakeBook steep = new FakeBook(4).money("revenue", 30, 60, 5, 5);
    assertThat(preview("course", Shipped.COURSE, steep))
        .isEqualTo(new Grading("course", 2, 0, 2, true));
  }

  private static Grading preview(String key, ModelSpec model, FakeBook book) {
    return Shipped.ENGINE.preview(key, model, book, FakeBook.YEAR);
  }

  @Test
  void refusesWhatItCannotComputeAndNamesTheFactor() {
    Refusal absent = refusal(model(new FactorSpec("f", "gone", Map.of(), 1, MissingPolicy.WORST)));
    assertThat(absent.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    assertThat(absent.arguments()).containsExactly("f", "gone");
    Refusal infinite =
        refusal(
            model(
                new FactorSpec(
                    "f",
                    "revenue-share",
                    Map.of("high", Double.POSITIVE_INFINITY),
                    1,
                    MissingPolicy.WORST)));
    assertThat(infinite.field()).isEqualTo("factors.f.high");
    assertThatThrownBy(
            () ->
                Shipped.ENGINE.delta(
                    Shipped.COURSE, Map.of(), new FakeBook(1), FakeBook.YEAR, new long[] {1000}))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aFunctionThatThrowsIsNamedAndOneThatTalksNonsenseIsMissing() {
    ModelSpec model = model(new FactorSpec("f", "odd", Map.of(), 1, MissingPolicy.WORST));
    FakeBook book = new FakeBook(4).money("revenue", 1, 2, 3, 4);
    var run =
        new WeightedFactors(List.of(new OddFunction(new double[] {Double.NaN, 1e9, -5, 40})))
            .full(model, book, FakeBook.YEAR, Progress.none());
    assertThat(run.points()[0]).containsExactly((short) 0, (short) 10_000, (short) 0, (short) 4000);
    assertThat(run.inputs()[0][0]).isNaN();
    assertThatThrownBy(
            () ->
                new WeightedFactors(List.of(new OddFunction(new double[0])))
                    .full(model, book, FakeBook.YEAR, Progress.none()))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.first().arguments()).startsWith("f", "odd"))
        .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  private static ModelSpec model(FactorSpec factor) {
    return Shipped.model(0, 50, 10, factor);
  }

  @Test
  void anEmptyBookHasAnEmptyRun() {
    var outcome =
        Shipped.ENGINE.full(Shipped.RELATIVE, new FakeBook(0), FakeBook.YEAR, Progress.none());
    assertThat(outcome.accounts()).isEmpty();
  }

  @Test
  void theWindowFollowsPeriodAndAsOf() {
    FakeBook book = new FakeBook(1);
    LocalDate last = book.lastLedgerDay().orElseThrow();
    ModelSpec atLast =
        new ModelSpec(
            Map.of(),
            Shipped.COURSE.factors(),
            Shipped.COURSE.grades(),
            new Period.All(),
            new AsOf.LastLedgerDate());
    assertThat(Shipped.ENGINE.window(Shipped.COURSE, book, FakeBook.DAY, 1))
        .isEqualTo(FakeBook.YEAR);
    assertThat(Shipped.ENGINE.window(atLast, book, FakeBook.DAY, 1))
        .isEqualTo(new Window(LocalDate.MIN, last));
  }

  @Test
  void identityChangesWithTheFunctionsOnOffer() {
    String all = Shipped.ENGINE.identity();
    assertThat(all).matches("org\\.openkam\\.scoring \\S+ sha256:[0-9a-f]{16}");
    assertThat(new WeightedFactors(List.of(new RevenueShare())).identity()).isNotEqualTo(all);
    assertThat(new WeightedFactors(Shipped.FUNCTIONS).identity()).isEqualTo(all);
  }

  @Test
  void aHundredThousandAccountsTakeAMoment() {
    int size = 100_000;
    FakeBook book = new FakeBook(size);
    double[] revenue = new double[size];
    Arrays.setAll(revenue, i -> Math.exp(12 * ((i * 7919L) % size) / (double) size));
    book.money("revenue", revenue).money("revenue_costed", revenue.clone());
    book.money("profit", Arrays.stream(revenue).map(r -> r * (0.3 - 1e-7 * r)).toArray());
    book.number("trend", Arrays.stream(revenue).map(r -> Math.sin(r) / 20).toArray());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      Shipped.ENGINE.full(Shipped.RELATIVE, book, FakeBook.YEAR, Progress.none());
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("relative, 100,000 accounts: %.1f ms%n", best / 1e6);
    // far above what it takes, so that a busy machine does not fail the build
    assertThat(best).isLessThan(1_000_000_000L);
  }
}
