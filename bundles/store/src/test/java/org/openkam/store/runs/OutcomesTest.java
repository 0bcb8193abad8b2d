package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ScoringEngine.Outcome;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;

class OutcomesTest {
  private static final ModelSpec MODEL =
      new ModelSpec(
          Map.of(),
          List.of(
              new FactorSpec("a", "f", Map.of(), 3, MissingPolicy.WORST),
              new FactorSpec("b", "f", Map.of(), 1, MissingPolicy.WORST)),
          List.of(new GradeRule("key", Map.of(), 50, 0), new GradeRule("rest", Map.of(), 0, 0)),
          new Period.All(),
          new AsOf.Today());

  private static Outcome outcome(long... accounts) {
    int n = accounts.length;
    short[][] points = new short[2][n];
    double[][] inputs = new double[2][n];
    double[] scores = new double[n];
    byte[] grades = new byte[n];
    for (int i = 0; i < n; i++) {
      points[0][i] = (short) (accounts[i] * 10);
      points[1][i] = 10_000;
      inputs[0][i] = accounts[i];
      inputs[1][i] = Double.NaN;
      scores[i] = 0.75 * points[0][i] / 100 + 25;
      grades[i] = (byte) (scores[i] >= 50 ? 0 : 1);
    }
    return new Outcome(accounts, points, inputs, scores, grades, Map.of());
  }

  @Test
  void accountsAreSortedAndTheirValuesGoWithThem() {
    var parts = new Outcomes(MODEL, outcome(7, 900, 3)).parts(0);
    assertThat(Chunk.longs(parts.get(0).chunk())).containsExactly(3, 7, 900);
    assertThat(Chunk.shorts(parts.get(1).chunk())).containsExactly(30, 70, 9000);
    assertThat(Chunk.doubles(parts.get(2).chunk())).containsExactly(3, 7, 900);
    assertThat(Chunk.doubles(parts.get(5).chunk())).containsExactly(25.225, 25.525, 92.5);
    assertThat(Chunk.bytes(parts.get(6).chunk())).containsExactly(1, 1, 0);
  }

  @Test
  void theOrderOfTheOutcomeDoesNotMatter() {
    assertThat(new Outcomes(MODEL, outcome(7, 900, 3)).parts(0).stream().map(p -> p.chunk().hash()))
        .isEqualTo(
            new Outcomes(MODEL, outcome(3, 7, 900))
                .parts(0).stream().map(p -> p.chunk().hash()).toList());
  }

  @Test
  void stretchesAreCutEvery65536Accounts() {
    long[] accounts = new long[Chunk.ACCOUNTS + 1];
    for (int i = 0; i < accounts.length; i++) accounts[i] = accounts.length - i;
    Outcome outcome = outcome(accounts);
    for (short[] points : outcome.points()) java.util.Arrays.fill(points, (short) 1);
    var outcomes = new Outcomes(MODEL, outcome);
    assertThat(outcomes.stretches()).isEqualTo(2);
    assertThat(outcomes.stretch(0)).isEqualTo(new Stretch(0, Chunk.ACCOUNTS, 1, Chunk.ACCOUNTS));
    assertThat(outcomes.stretch(1))
        .isEqualTo(new Stretch(1, 1, Chunk.ACCOUNTS + 1, Chunk.ACCOUNTS + 1));
    assertThat(Chunk.doubles(outcomes.parts(1).get(2).chunk())).containsExactly(Chunk.ACCOUNTS + 1);
  }

  @Test
  void meansAndCounts() {
    var outcomes = new Outcomes(MODEL, outcome(7, 900, 3));
    assertThat(outcomes.means()[0]).isCloseTo(0.75 * 9100 / 300, within(1e-12));
    assertThat(outcomes.means()[1]).isEqualTo(25);
    assertThat(outcomes.gradeCounts()).isEqualTo(Map.of("key", 1L, "rest", 2L));
  }

  @Test
  void nothingScoredIsNothingStored() {
    var outcomes = new Outcomes(MODEL, outcome());
    assertThat(outcomes.stretches()).isZero();
    assertThat(outcomes.means()).containsExactly(0, 0);
  }

  @Test
  void nonsenseIsNotStored() {
    assertThatThrownBy(() -> new Outcomes(MODEL, outcome(3, 3))).hasMessageContaining("twice");
    Outcome tooMany = outcome(3);
    tooMany.points()[0][0] = 10_001;
    assertThatThrownBy(() -> new Outcomes(MODEL, tooMany)).hasMessageContaining("points");
    Outcome endless = outcome(3);
    endless.scores()[0] = Double.NaN;
    assertThatThrownBy(() -> new Outcomes(MODEL, endless)).hasMessageContaining("score");
    Outcome ungraded = outcome(3);
    ungraded.grades()[0] = 2;
    assertThatThrownBy(() -> new Outcomes(MODEL, ungraded)).hasMessageContaining("grade");
  }
}
