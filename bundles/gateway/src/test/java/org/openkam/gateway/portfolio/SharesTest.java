package org.openkam.gateway.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.api.account.Concentration;

class SharesTest {

  @Test
  void equalAccountsAreSpreadEvenly() {
    long[] equal = new long[100];
    Arrays.fill(equal, 7_0000L);

    Concentration c = Shares.of(equal, 100);

    assertThat(c.hhi()).isCloseTo(0.01, within(1e-12));
    assertThat(c.gini()).isCloseTo(0, within(1e-12));
    assertThat(c.top5()).isCloseTo(0.05, within(1e-12));
    assertThat(c.classA()).isEqualTo(80);
  }

  @Test
  void theAccountThatCrossesTheLineBelongsToTheBetterClass() {
    Concentration c = Shares.of(new long[] {90, 8, 2}, 3);

    assertThat(c.classA()).isEqualTo(1);
    assertThat(c.classB()).isEqualTo(1);
    assertThat(c.top1()).isCloseTo(0.9, within(1e-12));
    assertThat(c.hhi()).isCloseTo(0.81 + 0.0064 + 0.0004, within(1e-12));
  }

  @Test
  void nobodyHasNoConcentration() {
    assertThat(Shares.of(new long[0], 0).curve()).isEmpty();
  }

  @Property(tries = 200)
  void theCurveRisesFromNothingToAllAndAgreesWithANaiveGini(
      @ForAll @Size(min = 1, max = 500) List<@LongRange(min = 1, max = 1_000_000) Long> any) {
    long[] revenues = any.stream().mapToLong(Long::longValue).toArray();
    Concentration c = Shares.of(revenues.clone(), revenues.length);

    double before = 0;
    for (Concentration.Point p : c.curve()) {
      assertThat(p.revenue())
          .isGreaterThanOrEqualTo(before)
          .isGreaterThanOrEqualTo(p.accounts() - 1e-9);
      before = p.revenue();
    }
    assertThat(c.curve().size()).isLessThanOrEqualTo(201);
    assertThat(c.curve().get(c.curve().size() - 1)).isEqualTo(new Concentration.Point(1, 1));
    double pairs = 0;
    double sum = 0;
    for (long x : revenues) {
      sum += x;
      for (long y : revenues) pairs += Math.abs(x - y);
    }
    double gini = pairs / (2.0 * revenues.length * sum);
    assertThat(c.gini()).isCloseTo(gini, within(1e-9));
  }
}
