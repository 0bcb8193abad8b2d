package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CellsTest {

  @Property(tries = 200)
  void pointsInHundredthsComeBack(
      @ForAll @Size(max = 32) List<@IntRange(max = 10_000) Integer> hundredths) {
    double[] points = hundredths.stream().mapToDouble(h -> h / 100.0).toArray();
    assertThat(Cells.points(Cells.points(points))).isEqualTo(points);
  }

  @Property(tries = 200)
  void inputsComeBackBitByBit(@ForAll @Size(max = 32) double[] inputs) {
    assertThat(Arrays.equals(Cells.inputs(Cells.inputs(inputs)), inputs)).isTrue();
  }
}
