package org.openkam.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openkam.api.book.Column;
import org.openkam.api.value.Window;
import org.openkam.book.fake.FakeStore;
import org.openkam.book.fake.SalesFacts;

class FollowTest {
  private static final Window WINDOW =
      new Window(LocalDate.ofEpochDay(20_100), LocalDate.ofEpochDay(20_300));

  private final SalesFacts facts = new SalesFacts("");
  private final SalesFacts more = new SalesFacts("_2");

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of("unknown"));
    facts.facts().forEach(f -> names.add(f.name()));
    names.add("revenue_2");
    return names;
  }

  /** Changes in small and large batches, with the ledger rewritten now and then. */
  @Property(tries = 150)
  void aBookThatFollowedEqualsOneThatWasRebuilt(
      @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> changes,
      @ForAll @IntRange(min = 1, max = 9) int pause) {
    FakeStore store = new FakeStore();
    RandomChanges random = new RandomChanges(store);
    try (Opened followed = new Opened(store, pause * 3L, facts, more)) {
      int n = 0;
      for (int change : changes) {
        random.make(change);
        if (++n % pause == 0) followed.await();
      }
      followed.await();
      try (Opened rebuilt = new Opened(store, facts, more)) {
        Map<String, Object> one = Dump.of(followed.book, names(), WINDOW);
        Map<String, Object> other = Dump.of(rebuilt.book, names(), WINDOW);
        assertThat(Dump.difference(one, other)).isEmpty();
      }
    }
  }

  @Property(tries = 40)
  void factsOfAllEqualFactsOfEach(
      @ForAll @Size(max = 120) List<@IntRange(max = 100_000) Integer> changes) {
    FakeStore store = new FakeStore();
    RandomChanges random = new RandomChanges(store);
    changes.forEach(random::make);
    try (Opened opened = new Opened(store, facts, more)) {
      opened.book.read(
          v -> {
            Map<String, Column> all = v.facts(names(), WINDOW);
            assertThat(all).doesNotContainKey("unknown").hasSize(9);
            for (int i = 0; i < v.size(); i++) {
              Map<String, Column> one = v.facts(names(), WINDOW, i);
              assertThat(one.keySet()).isEqualTo(all.keySet());
              for (String name : all.keySet()) {
                assertThat(one.get(name).valueAt(i)).isEqualTo(all.get(name).valueAt(i));
                if (all.get(name).missing(i)) continue;
                assertThat(one.get(name).doubleAt(i)).isEqualTo(all.get(name).doubleAt(i));
                assertThat(one.get(name).longAt(i)).isEqualTo(all.get(name).longAt(i));
              }
            }
            return null;
          });
    }
  }
}
