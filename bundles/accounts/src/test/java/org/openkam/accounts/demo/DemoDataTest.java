package org.openkam.accounts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openkam.accounts.InMemory;
import org.openkam.api.Progress;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.TransactionDraft;

class DemoDataTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static InMemory generated(long seed, int accounts, int transactions) {
    InMemory store = new InMemory();
    new DemoData()
        .generate(seed, accounts, transactions, DAY, "CNY", store.loader, Progress.none());
    return store;
  }

  @Test
  void theSameSeedGivesTheSameData() {
    InMemory a = generated(7, 300, 5000);
    InMemory b = generated(7, 300, 5000);
    assertThat(a.accounts).isEqualTo(b.accounts);
    assertThat(a.transactions).isEqualTo(b.transactions);
    assertThat(generated(8, 300, 5000).transactions).isNotEqualTo(a.transactions);
  }

  @Test
  void looksLikeACompanysBooks() {
    InMemory store = generated(1, 2000, 60_000);
    assertThat(store.accounts).hasSize(2000);
    assertThat(store.transactions).hasSize(60_000);
    assertThat(store.largestBatch).isEqualTo(5000);
    List<TransactionDraft> all = List.copyOf(store.transactions.values());
    assertThat(all).allMatch(t -> !t.date().isAfter(DAY));
    assertThat(all).anyMatch(t -> t.date().equals(DAY));
    assertThat(all).allMatch(t -> store.accounts.containsKey(t.account()));
    assertThat(all).allMatch(t -> store.products.containsKey(t.product().orElseThrow()));
    long credits = all.stream().filter(t -> t.revenue().signum() < 0).count();
    assertThat(credits).isBetween(600L, 3000L);
    assertThat(all.stream().filter(t -> t.cost().isEmpty()).count()).isBetween(1500L, 9000L);

    Map<ExternalKey, BigDecimal> revenue = new HashMap<>();
    all.forEach(t -> revenue.merge(t.account(), t.revenue(), BigDecimal::add));
    List<Double> sizes =
        revenue.values().stream()
            .map(BigDecimal::doubleValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    double total = sizes.stream().mapToDouble(d -> d).sum();
    double fifth = sizes.stream().limit(400).mapToDouble(d -> d).sum() / total;
    assertThat(fifth).as("a fifth makes most of it").isBetween(0.65, 0.92);
    assertThat(sizes.get(0) / total).as("the largest").isBetween(0.03, 0.3);

    Set<ExternalKey> lately =
        all.stream()
            .filter(t -> t.date().isAfter(DAY.minusMonths(5)))
            .map(TransactionDraft::account)
            .collect(Collectors.toSet());
    assertThat(revenue.size() - lately.size()).as("lost or silent").isGreaterThan(150);
    Map<Integer, Long> months =
        all.stream()
            .collect(Collectors.groupingBy(t -> t.date().getMonthValue(), Collectors.counting()));
    assertThat(months.get(12)).isGreaterThan(months.get(2) * 3 / 2);
  }

  @Test
  void accountsHaveSensibleAttributesAndATree() {
    InMemory store = generated(1, 2000, 0);
    long children =
        store.accounts.values().stream().filter(a -> a.state().parent().isPresent()).count();
    assertThat(children).isBetween(150L, 350L);
    long chinese =
        store.accounts.values().stream()
            .filter(a -> a.state().name().codePoints().anyMatch(c -> c > 0x4E00))
            .count();
    assertThat(chinese).isBetween(1000L, 1500L);
    Set<String> defined = store.attributes.stream().map(a -> a.name()).collect(Collectors.toSet());
    for (var account : store.accounts.values()) {
      var attributes = account.state().attributes();
      assertThat(defined).containsAll(attributes.keySet());
      assertThat(attributes).containsKeys("industry", "region", "country", "city", "employees");
      if (attributes.containsKey("position")) {
        assertThat(attributes).containsKeys("position_evidence", "position_date");
      }
    }
    long assessed =
        store.accounts.values().stream()
            .filter(a -> a.state().attributes().containsKey("position"))
            .count();
    assertThat(assessed).isBetween(1200L, 1600L);
  }

  @Test
  void worksAtBothEnds() {
    assertThat(generated(3, 10, 0).accounts).hasSize(10);
    assertThat(generated(3, 11, 37).transactions).hasSize(37);
  }
}
