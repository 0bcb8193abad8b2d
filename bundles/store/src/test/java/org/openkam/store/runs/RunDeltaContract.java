package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openkam.api.Committed;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeSet;
import org.openkam.store.changes.JdbcChangeLog;

/** What becomes of new results beside a run, on any database. */
abstract class RunDeltaContract extends RunStoreTest {

  private List<Result> results(ModelVersion model, long seed, long... accounts) {
    Outcome outcome = Samples.outcome(model.spec(), accounts, new Random(seed));
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < accounts.length; i++) {
      results.add(Samples.result(model.spec(), outcome, i));
    }
    return results;
  }

  private Committed<Long> delta(long run, List<Result> results) {
    return runs.delta(write(), run, results).orElseThrow();
  }

  @Test
  void theNewestDeltaCounts() {
    ModelVersion model = publish(course, 0, 1, 2);
    long run = keep(model, Samples.outcome(model.spec(), ids(10), new Random(1))).value().id();
    List<Result> first = results(model, 2, 1003, 1006);
    List<Result> second = results(model, 3, 1003);
    Committed<Long> one = delta(run, first);
    Committed<Long> two = delta(run, second);
    assertThat(one.value()).isEqualTo(2);
    Samples.assertSame(runs.result(run, 1003).orElseThrow(), second.get(0));
    Samples.assertSame(runs.result(run, 1006).orElseThrow(), first.get(1));
    Samples.assertSame(runs.results(run, 1, 1).get(0), second.get(0));
    assertThat(runs.deltaOf(run, one.change())).hasSize(2);
    Samples.assertSame(runs.deltaOf(run, two.change()).get(0), second.get(0));
    assertThat(runs.deltaOf(run, two.change() + 1)).isEmpty();
    assertThat(runs.history(1003, course, 10))
        .extracting(ScorePoint::score)
        .containsExactly(second.get(0).score());
  }

  @Test
  void scoresAreAsOfAChange() {
    ModelVersion model = publish(course, 0, 1, 2);
    Outcome outcome = Samples.outcome(model.spec(), ids(3), new Random(1));
    long run = keep(model, outcome).value().id();
    List<Result> one = results(model, 2, 1003);
    List<Result> two = results(model, 3, 1003, 7);
    long first = delta(run, one).change();
    long second = delta(run, two).change();
    assertThat(runs.scores(run, first - 1).scores()).isEqualTo(outcome.scores());
    assertThat(runs.scores(run, first).scores())
        .containsExactly(outcome.scores()[0], one.get(0).score(), outcome.scores()[2]);
    assertThat(runs.scores(run, second).accounts()).containsExactly(7, 1000, 1003, 1006);
    assertThat(runs.scores(run, second).scores())
        .containsExactly(
            two.get(1).score(), outcome.scores()[0], two.get(0).score(), outcome.scores()[2]);
  }

  @Test
  void aDeltaIsOneChangeSetWithOneEntry() {
    ModelVersion model = publish(course, 0, 1);
    long run = keep(model, Samples.outcome(model.spec(), ids(9), new Random(1))).value().id();
    long change = delta(run, results(model, 2, 1000, 1003, 5)).change();
    List<ChangeSet> sets = new JdbcChangeLog(store().transactions()).after(change - 1, 10);
    assertThat(sets).hasSize(1);
    assertThat(sets.get(0).changes())
        .containsExactly(new Change(Change.Kind.RUN_DELTA, run, 0, course));
  }

  @Test
  void aDeltaOfASupersededRunIsIgnored() {
    ModelVersion model = publish(course, 0, 1);
    Outcome outcome = Samples.outcome(model.spec(), ids(9), new Random(1));
    long old = keep(model, outcome).value().id();
    long current = keep(model, outcome).value().id();
    JdbcChangeLog log = new JdbcChangeLog(store().transactions());
    long head = log.head();
    long rows = count("run_delta_row");
    assertThat(runs.delta(write(), old, results(model, 2, 1000))).isEmpty();
    assertThat(runs.delta(write(), -1, results(model, 2, 1000))).isEmpty();
    assertThat(runs.delta(write(), current, List.of())).isEmpty();
    assertThat(log.head()).isEqualTo(head);
    assertThat(count("run_delta_row")).isEqualTo(rows);
  }

  @Test
  void whatIsNoResultOfTheRunIsNotStored() {
    ModelVersion model = publish(course, 0, 1, 2);
    long run = keep(model, Samples.outcome(model.spec(), ids(9), new Random(1))).value().id();
    Result good = results(model, 2, 1000).get(0);
    for (Result bad :
        List.of(
            new Result(1, good.points(), good.inputs(), good.score(), "ghost"),
            new Result(1, good.points(), good.inputs(), Double.NaN, "key"),
            new Result(1, new double[] {1, 100.5}, good.inputs(), 5, "key"),
            new Result(1, new double[] {1}, good.inputs(), 5, "key"),
            good)) {
      assertThatThrownBy(() -> runs.delta(write(), run, List.of(good, bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void pagesAreTheWholeWhateverDeltasThereAre() {
    Random random = new Random(11);
    for (int tries = 0; tries < 10; tries++) {
      ModelVersion model = publish(course + tries, 0, 1, 2);
      Map<Long, Result> expected = new TreeMap<>();
      long[] accounts = Samples.shuffled(random.nextInt(60), random);
      Outcome outcome = Samples.outcome(model.spec(), accounts, random);
      for (int i = 0; i < accounts.length; i++) {
        expected.put(accounts[i], Samples.result(model.spec(), outcome, i));
      }
      long run = keep(model, outcome).value().id();
      for (int d = 0; d < 4; d++) {
        long[] touched =
            random
                .longs(8, 0, 60)
                .map(i -> i < accounts.length ? accounts[(int) i] : i + 500_000)
                .distinct()
                .toArray();
        List<Result> fresh = results(model, random.nextLong(), touched);
        delta(run, fresh);
        for (Result result : fresh) expected.put(result.account(), result);
      }
      int limit = 1 + random.nextInt(20);
      List<Result> pages = new ArrayList<>();
      for (int offset = 0; offset <= expected.size(); offset += limit) {
        pages.addAll(runs.results(run, offset, limit));
      }
      List<Result> whole = List.copyOf(expected.values());
      assertThat(pages).hasSameSizeAs(whole);
      for (int i = 0; i < whole.size(); i++) Samples.assertSame(pages.get(i), whole.get(i));
      var scores = runs.scores(run, Long.MAX_VALUE);
      assertThat(scores.accounts()).isEqualTo(whole.stream().mapToLong(Result::account).toArray());
      assertThat(scores.scores()).isEqualTo(whole.stream().mapToDouble(Result::score).toArray());
      for (int i = 0; i < whole.size(); i++) {
        assertThat(scores.codes().get(scores.grades()[i])).isEqualTo(whole.get(i).grade());
      }
    }
  }

  @Test
  void whateverRacesADeltaBelongsToTheRunThatWasCurrent() throws Exception {
    ModelVersion model = publish(course, 0, 1);
    Outcome outcome = Samples.outcome(model.spec(), ids(20), new Random(1));
    var pool = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 8; round++) {
        long old = keep(model, outcome).value().id();
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Optional<Committed<Long>>>> deltas = new ArrayList<>();
        for (int d = 0; d < 3; d++) {
          List<Result> results = results(model, d, 1000 + 3 * d);
          deltas.add(
              pool.submit(
                  () -> {
                    go.await();
                    return runs.delta(write(), old, results);
                  }));
        }
        var next =
            pool.submit(
                () -> {
                  go.await();
                  return keep(model, outcome);
                });
        go.countDown();
        long flip = next.get().change();
        for (var delta : deltas) {
          delta.get().ifPresent(d -> assertThat(d.change()).isLessThan(flip));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void contributionsOfADeltaSumToItsScore() {
    ModelVersion model = publish(course, 0, 0.3, 2, 17);
    long run = keep(model, Samples.outcome(model.spec(), ids(9), new Random(1))).value().id();
    long[] accounts = Samples.shuffled(200, new Random(4));
    delta(run, results(model, 5, accounts));
    for (long account : accounts) {
      Result result = runs.result(run, account).orElseThrow();
      double sum = 0;
      for (int f = 0; f < 3; f++) {
        sum +=
            model.spec().factors().get(f).weight()
                / model.spec().totalWeight()
                * result.points()[f];
      }
      assertThat(sum).isCloseTo(result.score(), org.assertj.core.api.Assertions.within(1e-9));
    }
    assertThat(Arrays.stream(runs.scores(run, Long.MAX_VALUE).accounts()).count())
        .isGreaterThanOrEqualTo(200);
  }
}
