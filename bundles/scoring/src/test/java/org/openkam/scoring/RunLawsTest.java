package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.api.Progress;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.ValueType;

/** What holds for every run of every model. */
class RunLawsTest {

  private static ModelSpec model(Random random) {
    List<String> functions = Shipped.FUNCTIONS.stream().map(f -> f.id()).toList();
    List<FactorSpec> factors = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      MissingPolicy[] policies = MissingPolicy.values();
      factors.add(
          new FactorSpec(
              "f" + i,
              functions.get(random.nextInt(functions.size())),
              Map.of(),
              0.1 + random.nextInt(100) / 3.0,
              policies[random.nextInt(policies.length)]));
    }
    return Shipped.model(
        random.nextInt(6), 40 + random.nextInt(40), 20, factors.toArray(FactorSpec[]::new));
  }

  private static FakeBook book(Random random) {
    int size = 1 + random.nextInt(60);
    FakeBook book = new FakeBook(size, 1 + random.nextInt(1000));
    book.money("revenue", column(size, random, 0.1, () -> random.nextInt(20) * 100.0 - 200));
    book.money("revenue_costed", column(size, random, 0.3, () -> random.nextInt(2000) * 1.0));
    book.money("profit", column(size, random, 0.1, () -> random.nextInt(1000) - 300.0));
    book.number("trend", column(size, random, 0.4, () -> random.nextGaussian() / 24));
    book.number("position", column(size, random, 0.4, () -> 1.0 + random.nextInt(5)));
    book.with(
        "position_date",
        ValueType.DAY,
        column(size, random, 0.2, () -> FakeBook.DAY.toEpochDay() - random.nextInt(900)));
    return book;
  }

  private static double[] column(
      int size, Random random, double gaps, java.util.function.DoubleSupplier value) {
    double[] cells = new double[size];
    for (int i = 0; i < size; i++) {
      cells[i] = random.nextDouble() < gaps ? Double.NaN : value.getAsDouble();
    }
    return cells;
  }

  private static Outcome full(ModelSpec model, FakeBook book) {
    return Shipped.ENGINE.full(model, book, FakeBook.YEAR, Progress.none());
  }

  @Property(tries = 300)
  void contributionsSumToTheScoreAndPointsAreHundredths(@ForAll long seed) {
    Random random = new Random(seed);
    ModelSpec model = model(random);
    Outcome outcome = full(model, book(random));
    double total = model.totalWeight();
    for (int i = 0; i < outcome.accounts().length; i++) {
      double sum = 0;
      for (int f = 0; f < model.factors().size(); f++) {
        assertThat(outcome.points()[f][i]).isBetween((short) 0, (short) 10_000);
        sum += model.factors().get(f).weight() / total * (outcome.points()[f][i] / 100.0);
      }
      assertThat(outcome.scores()[i]).isEqualTo(sum);
    }
  }

  @Property(tries = 300)
  void aDeltaAfterAChangeIsTheFullRunWithTheSameReferences(@ForAll long seed) {
    Random random = new Random(seed);
    ModelSpec model = model(random);
    FakeBook book = book(random);
    var before = full(model, book).references();
    for (String fact : List.of("revenue", "revenue_costed", "profit")) {
      book.set(fact, random.nextInt(book.size()), random.nextInt(3000));
    }
    var functions = Shipped.FUNCTIONS.stream().collect(Collectors.toMap(f -> f.id(), f -> f));
    Outcome outcome =
        new FullRun(model, functions).over(book, FakeBook.YEAR, before, Progress.none());
    same(model, book, before, outcome);
  }

  @Property(tries = 300)
  void aDeltaWithoutAChangeIsTheRunItself(@ForAll long seed) {
    Random random = new Random(seed);
    ModelSpec model = model(random);
    FakeBook book = book(random);
    Outcome outcome = full(model, book);
    same(model, book, outcome.references(), outcome);
  }

  private static void same(
      ModelSpec model, FakeBook book, Map<String, Frozen> references, Outcome outcome) {
    List<Result> results =
        Shipped.ENGINE.delta(model, references, book, FakeBook.YEAR, outcome.accounts());
    assertThat(results).hasSize(book.size());
    for (int i = 0; i < book.size(); i++) {
      Result r = results.get(i);
      assertThat(r.account()).isEqualTo(outcome.accounts()[i]);
      assertThat(r.score()).isEqualTo(outcome.scores()[i]);
      assertThat(r.grade()).isEqualTo(model.grades().get(outcome.grades()[i]).code());
      for (int f = 0; f < model.factors().size(); f++) {
        assertThat(r.points()[f]).isEqualTo(outcome.points()[f][i] / 100.0);
        assertThat(Double.compare(r.inputs()[f], outcome.inputs()[f][i])).isZero();
      }
    }
  }

  @Property(tries = 300)
  void noGapLiftsAScoreAboveItsKnownFactors(@ForAll long seed) {
    Random random = new Random(seed);
    ModelSpec model = model(random);
    Outcome outcome = full(model, book(random));
    for (int i = 0; i < outcome.accounts().length; i++) {
      double sum = 0;
      double weight = 0;
      for (int f = 0; f < model.factors().size(); f++) {
        if (Double.isNaN(outcome.inputs()[f][i])) continue;
        sum += model.factors().get(f).weight() * outcome.points()[f][i] / 100.0;
        weight += model.factors().get(f).weight();
      }
      double known = weight == 0 ? 0 : sum / weight;
      assertThat(outcome.scores()[i]).isLessThanOrEqualTo(known + 1e-9);
    }
  }

  @Property(tries = 200)
  void capacityAdmitsTheBestAndAmongEqualsTheLowerId(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int places) {
    Random random = new Random(seed);
    FakeBook book = book(random);
    ModelSpec model =
        Shipped.model(
            places, 30, 10, new FactorSpec("f", "revenue-rank", Map.of(), 1, MissingPolicy.WORST));
    Outcome o = full(model, book);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < book.size(); i++) if (o.scores()[i] >= 30) order.add(i);
    order.sort((a, b) -> Double.compare(o.scores()[b], o.scores()[a]));
    for (int at = 0; at < order.size(); at++) {
      assertThat(o.grades()[order.get(at)]).isEqualTo((byte) (at < places ? 0 : 1));
    }
  }
}
