package org.openkam.store.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChunkTest {

  @Property(tries = 100)
  void longsComeBack(@ForAll long[] values) {
    assertThat(Chunk.longs(Chunk.of(values))).isEqualTo(values);
  }

  @Property(tries = 100)
  void shortsComeBackWholeAndOneByOne(@ForAll short[] values) {
    Chunk chunk = Chunk.of(values);
    assertThat(Chunk.shorts(chunk)).isEqualTo(values);
    for (int i = 0; i < values.length; i++) assertThat(chunk.shortAt(i)).isEqualTo(values[i]);
  }

  @Property(tries = 100)
  void doublesComeBackWholeAndOneByOne(@ForAll double[] values) {
    Chunk chunk = Chunk.of(values);
    assertThat(Arrays.equals(Chunk.doubles(chunk), values)).isTrue();
    for (int i = 0; i < values.length; i++) {
      assertThat(Double.compare(chunk.doubleAt(i), values[i])).isZero();
    }
  }

  @Property(tries = 100)
  void bytesComeBackWholeAndOneByOne(@ForAll byte[] values) {
    Chunk chunk = Chunk.of(values);
    assertThat(Chunk.bytes(chunk)).isEqualTo(values);
    for (int i = 0; i < values.length; i++) assertThat(chunk.byteAt(i)).isEqualTo(values[i]);
  }

  @Property(tries = 100)
  void equalColumnsAndOnlyThoseShareAHash(@ForAll double[] values, @ForAll double other) {
    Chunk chunk = Chunk.of(values);
    assertThat(Chunk.of(values.clone()).hash()).isEqualTo(chunk.hash());
    if (values.length > 0 && Double.compare(values[0], other) != 0) {
      double[] changed = values.clone();
      changed[0] = other;
      assertThat(Chunk.of(changed).hash()).isNotEqualTo(chunk.hash());
    }
  }

  @Test
  void everyNanIsTheSameNan() {
    double strange = Double.longBitsToDouble(0x7ff8_0000_0000_0001L);
    assertThat(Chunk.of(new double[] {strange}).hash())
        .isEqualTo(Chunk.of(new double[] {Double.NaN}).hash());
  }

  @Test
  void theTypeIsPartOfTheHash() {
    assertThat(Chunk.of(new byte[8]).hash()).isNotEqualTo(Chunk.of(new long[1]).hash());
  }

  @Test
  void aFullChunkOfNoiseFits() {
    long[] noise = new Random(1).longs(Chunk.ACCOUNTS).toArray();
    Chunk chunk = Chunk.of(noise);
    assertThat(Chunk.longs(chunk)).isEqualTo(noise);
    double[] figures = new Random(2).doubles(Chunk.ACCOUNTS).toArray();
    Chunk doubles = Chunk.of(figures);
    // at both sides of every border between blocks
    for (int i : new int[] {0, 4095, 4096, 8191, 8192, 61_439, 61_440, 65_535}) {
      assertThat(doubles.doubleAt(i)).isEqualTo(figures[i]);
    }
    assertThatThrownBy(() -> doubles.doubleAt(Chunk.ACCOUNTS))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(chunk.content().length).isLessThan(Chunk.ACCOUNTS * 8 + 4096);
  }

  @Test
  void damageIsNoticed() {
    Chunk chunk = Chunk.of(new Random(2).doubles(100).toArray());
    byte[] bent = chunk.content().clone();
    bent[bent.length / 2] ^= 1;
    assertThatThrownBy(() -> Chunk.doubles(new Chunk(chunk.hash(), bent)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(chunk.hash());
    byte[] cut = Arrays.copyOf(chunk.content(), chunk.content().length - 200);
    assertThatThrownBy(() -> Chunk.doubles(new Chunk(chunk.hash(), cut)))
        .isInstanceOf(IllegalStateException.class);
    byte[] later = chunk.content().clone();
    later[0] = 9;
    assertThatThrownBy(() -> Chunk.doubles(new Chunk(chunk.hash(), later)))
        .hasMessageContaining("unknown format");
  }

  @Test
  void asTheWrongTypeItIsNotRead() {
    assertThatThrownBy(() -> Chunk.doubles(Chunk.of(new long[] {1})))
        .isInstanceOf(IllegalStateException.class);
  }
}
