package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.store.Change;
import org.openkam.api.value.Window;
import org.openkam.store.changes.JdbcChangeLog;

/** What the store of runs keeps, on any database. */
abstract class RunStoreContract extends RunStoreTest {

  @Test
  void modelsAreKeptByVersion() {
    ModelVersion first = publish(course, 0, 1, 2);
    ModelVersion second = publish(course, 1, 2, 2);
    ModelVersion other = publish(course + "-other", 0, 1);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.author()).isEqualTo("scoring: test");
    assertThat(runs.models()).contains(second, other).doesNotContain(first);
    assertThat(runs.versions(course)).containsExactly(second, first);
    assertThat(runs.versions("none")).isEmpty();
  }

  @Test
  void whoDidNotReadTheNewestVersionIsStale() {
    publish(course, 0, 1, 2);
    for (int basedOn : new int[] {0, 2}) {
      assertThatThrownBy(() -> publish(course, basedOn, 1, 3))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.STALE));
    }
    assertThat(runs.versions(course)).hasSize(1);
  }

  @Test
  void theSameKeyPublishesOnce() {
    Write once = Write.by(Actor.system("scoring", "test"), course + 1, "f");
    var first = runs.publish(once, course, 0, Samples.model(1), "n");
    assertThat(runs.publish(once, course, 0, Samples.model(1), "n")).isEqualTo(first);
    ModelVersion model = first.value();
    Write stored = Write.by(Actor.system("scoring", "test"), course + 2, "f");
    Outcome outcome = Samples.outcome(model.spec(), ids(5), new Random(1));
    var run = runs.store(stored, model, WINDOW, 1, "e", TEMPLATES, outcome);
    var again = runs.store(stored, model, WINDOW, 1, "e", TEMPLATES, outcome);
    assertThat(again.change()).isEqualTo(run.change());
    assertThat(again.value().id()).isEqualTo(run.value().id());
    assertThat(runs.runs(course, 10)).hasSize(1);
  }

  @Test
  void aRunComesBackAsItWasStored() {
    ModelVersion model = publish(course, 0, 3, 1);
    Outcome outcome = Samples.outcome(model.spec(), ids(100), new Random(1));
    Committed<Run> kept = keep(model, outcome);
    Run run = runs.run(kept.value().id()).orElseThrow();
    assertThat(run).usingRecursiveComparison().isEqualTo(kept.value());
    assertThat(run.model()).isEqualTo(course);
    assertThat(run.version()).isEqualTo(1);
    assertThat(run.state()).isEqualTo(Run.State.DONE);
    assertThat(run.window()).isEqualTo(WINDOW);
    assertThat(run.accounts()).isEqualTo(100);
    assertThat(run.current()).isTrue();
    assertThat(run.references().get("f0").numbers().get("cuts")).containsExactly(1, 2.5);
    assertThat(run.grades().values().stream().mapToLong(n -> n).sum()).isEqualTo(100);
    assertThat(runs.templates(run.id())).isEqualTo(TEMPLATES);
    assertThat(runs.means(run.id())).hasSize(2);
    assertThat(new JdbcChangeLog(store().transactions()).after(kept.change() - 1, 10))
        .singleElement()
        .satisfies(
            set ->
                assertThat(set.changes())
                    .containsExactly(new Change(Change.Kind.RUN_CURRENT, run.id(), 0, course)));
  }

  @Test
  void aWindowFromTheBeginningComesBack() {
    ModelVersion model = publish(course, 0, 1);
    Window all = new Window(LocalDate.MIN, DAY);
    Outcome outcome = Samples.outcome(model.spec(), ids(1), new Random(1));
    assertThat(runs.store(write(), model, all, 1, "e", TEMPLATES, outcome).value().window())
        .isEqualTo(all);
  }

  @Test
  void theLastRunStoredIsTheCurrentOne() {
    ModelVersion model = publish(course, 0, 1);
    Outcome outcome = Samples.outcome(model.spec(), ids(3), new Random(1));
    assertThat(runs.current(course)).isEmpty();
    long first = keep(model, outcome).value().id();
    long second = keep(model, outcome).value().id();
    assertThat(runs.current(course).orElseThrow().id()).isEqualTo(second);
    assertThat(runs.runs(course, 10)).extracting(Run::id).containsExactly(second, first);
    assertThat(runs.runs(course, 10)).extracting(Run::current).containsExactly(true, false);
    assertThat(runs.runs(course, 1)).hasSize(1);
    // runs are in the order of their change sets: they must know their numbers
    assertThat(new RunRows(store().transactions()).of(course, 10))
        .extracting(row -> row.change)
        .doesNotContain(0L)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void contributionsOfEveryAccountSumToItsScore() {
    Random random = new Random(7);
    for (int tries = 0; tries < 12; tries++) {
      double[] weights = random.doubles(1 + random.nextInt(8), 0.01, 50).toArray();
      ModelVersion model = publish(course + tries, 0, weights);
      Outcome outcome =
          Samples.outcome(model.spec(), Samples.shuffled(1 + random.nextInt(300), random), random);
      long run = keep(model, outcome).value().id();
      List<Result> results = runs.results(run, 0, 1000);
      assertThat(results).hasSize(outcome.accounts().length);
      double[] sums = new double[weights.length];
      for (int i = 0; i < results.size(); i++) {
        Result result = results.get(i);
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
          double contribution = weights[f] / model.spec().totalWeight() * result.points()[f];
          sum += contribution;
          sums[f] += contribution;
        }
        assertThat(sum).isCloseTo(result.score(), within(1e-9));
        Samples.assertSame(runs.result(run, result.account()).orElseThrow(), result);
      }
      for (int f = 0; f < weights.length; f++) {
        assertThat(runs.means(run)[f]).isCloseTo(sums[f] / results.size(), within(1e-9));
      }
    }
  }

  @Test
  void resultsAreWhatTheEngineSaid() {
    ModelVersion model = publish(course, 0, 1, 2, 3);
    Outcome outcome = Samples.outcome(model.spec(), new long[] {90, 7, 33}, new Random(3));
    long run = keep(model, outcome).value().id();
    for (int i = 0; i < 3; i++) {
      Result expected = Samples.result(model.spec(), outcome, i);
      Samples.assertSame(runs.result(run, outcome.accounts()[i]).orElseThrow(), expected);
    }
    assertThat(runs.result(run, 8)).isEmpty();
    assertThat(runs.result(run, 1000)).isEmpty();
    assertThat(runs.result(run + 1, 7)).isEmpty();
    var scores = runs.scores(run, Long.MAX_VALUE);
    assertThat(scores.accounts()).containsExactly(7, 33, 90);
    assertThat(scores.scores())
        .containsExactly(outcome.scores()[1], outcome.scores()[2], outcome.scores()[0]);
    assertThat(scores.grades())
        .containsExactly(outcome.grades()[1], outcome.grades()[2], outcome.grades()[0]);
    assertThat(scores.codes()).containsExactly("core", "key", "ordinary");
  }

  @Test
  void aRunOfNobodyIsARun() {
    ModelVersion model = publish(course, 0, 1);
    long run = keep(model, Samples.outcome(model.spec(), new long[0], new Random(1))).value().id();
    assertThat(runs.results(run, 0, 10)).isEmpty();
    assertThat(runs.scores(run, Long.MAX_VALUE).accounts()).isEmpty();
    assertThat(runs.result(run, 1)).isEmpty();
  }

  @Test
  void aChangeOfWeightsStoresScoresAndGradesOnly() {
    int n = Chunk.ACCOUNTS + 50;
    ModelVersion model = publish(course, 0, 1, 2, 3);
    long[] accounts = java.util.Arrays.stream(ids(n)).map(id -> id + 1).toArray();
    Outcome outcome = Samples.outcome(model.spec(), accounts, new Random(50));
    long before = chunks();
    keep(model, outcome);
    // two stretches of: ids, 3 x points, 3 x inputs, scores, grades
    assertThat(chunks() - before).isEqualTo(18);
    ModelVersion reweighted = publish(course, 1, 9, 1, 1);
    keep(reweighted, Samples.rescored(reweighted.spec(), outcome));
    assertThat(chunks() - before).isEqualTo(22);
    keep(reweighted, Samples.rescored(reweighted.spec(), outcome));
    assertThat(chunks() - before).isEqualTo(22);
  }

  @Test
  void pagesAcrossStretchesAreTheWholeInOrder() {
    int n = Chunk.ACCOUNTS + 50;
    ModelVersion model = publish(course, 0, 1, 2);
    Outcome outcome = Samples.outcome(model.spec(), ids(n), new Random(5));
    long run = keep(model, outcome).value().id();
    List<Result> page = runs.results(run, Chunk.ACCOUNTS - 20, 40);
    assertThat(page)
        .extracting(Result::account)
        .containsExactlyElementsOf(
            IntStream.range(Chunk.ACCOUNTS - 20, Chunk.ACCOUNTS + 20)
                .mapToObj(i -> ids(n)[i])
                .toList());
    for (int i = 0; i < 40; i++) {
      int place = Chunk.ACCOUNTS - 20 + i;
      Samples.assertSame(page.get(i), Samples.result(model.spec(), outcome, place));
    }
    assertThat(runs.results(run, n - 1, 40)).hasSize(1);
    assertThat(runs.results(run, n, 40)).isEmpty();
    assertThat(runs.scores(run, Long.MAX_VALUE).scores()).isEqualTo(outcome.scores());
  }

  @Test
  void aCrashBeforePublishingLeavesNothing() {
    ModelVersion model = publish(course, 0, 1, 2);
    Outcome kept = Samples.outcome(model.spec(), ids(10), new Random(1));
    long run = keep(model, kept).value().id();
    long before = chunks();
    Outcome lost = Samples.outcome(model.spec(), ids(10), new Random(2));
    new Publisher(store().transactions(), null).load(new Outcomes(model.spec(), lost));
    assertThat(chunks()).isGreaterThan(before);
    reopen();
    assertThat(chunks()).isEqualTo(before);
    assertThat(runs.current(course).orElseThrow().id()).isEqualTo(run);
    assertThat(runs.results(run, 0, 100)).hasSize(10);
  }

  @Test
  void historyIsOldestFirstAndLeavesOutRunsWithoutTheAccount() {
    ModelVersion model = publish(course, 0, 1, 2);
    Outcome first = Samples.outcome(model.spec(), ids(10), new Random(1));
    Outcome without = Samples.outcome(model.spec(), new long[] {1, 999_999}, new Random(2));
    Outcome last = Samples.outcome(model.spec(), ids(10), new Random(3));
    Run one = keep(model, first).value();
    keep(model, without);
    keep(model, last);
    keep(
        publish(course + "-other", 0, 1),
        Samples.outcome(Samples.model(1), ids(10), new Random(4)));
    List<ScorePoint> history = runs.history(1003, course, 100);
    assertThat(history)
        .extracting(ScorePoint::score)
        .containsExactly(first.scores()[1], last.scores()[1]);
    assertThat(history.get(0))
        .isEqualTo(
            new ScorePoint(
                one.id(),
                1,
                one.finished().orElseThrow(),
                DAY,
                first.scores()[1],
                Samples.code(model.spec(), first, 1)));
    assertThat(runs.history(1003, course, 1)).containsExactly(history.get(1));
    assertThat(runs.history(5, course, 100)).isEmpty();
  }

  @Test
  void historyReadsOnlyTheChunksThatHoldTheAccount() {
    ModelVersion model = publish(course, 0, 1);
    long[] accounts = java.util.Arrays.stream(ids(Chunk.ACCOUNTS + 50)).map(i -> i + 2).toArray();
    Outcome outcome = Samples.outcome(model.spec(), accounts, new Random(77));
    for (int i = 0; i < 3; i++) keep(model, outcome);
    // everything but ids, scores and grades of the first stretch is made unreadable
    store()
        .transactions()
        .plain(
            connection -> {
              try (var spoil =
                  connection.prepareStatement(
                      "UPDATE run_chunk SET content = ? WHERE hash IN (SELECT c.hash FROM"
                          + " run_column c JOIN score_run r ON r.id = c.run_id WHERE r.model = ?"
                          + " AND (c.stretch > 0 OR c.kind IN ('P', 'I')))")) {
                spoil.setBytes(1, new byte[] {9});
                spoil.setString(2, course);
                return spoil.executeUpdate();
              }
            });
    assertThat(runs.history(accounts[5], course, 100))
        .extracting(ScorePoint::score)
        .containsExactly(outcome.scores()[5], outcome.scores()[5], outcome.scores()[5]);
    assertThatThrownBy(() -> runs.history(accounts[Chunk.ACCOUNTS], course, 100))
        .hasMessageContaining("unknown format");
  }
}
