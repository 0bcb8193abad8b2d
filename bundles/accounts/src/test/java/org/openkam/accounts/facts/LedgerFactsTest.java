package org.openkam.accounts.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.accounts.facts.Walk.Line;
import org.openkam.api.value.Window;

class LedgerFactsTest {
  private static final LocalDate END = LocalDate.of(2024, 12, 31);
  private static final Window YEAR = new Window(LocalDate.of(2024, 1, 1), END);
  private static final Window ALL = new Window(LocalDate.MIN, END);

  private static Line sale(LocalDate day, double revenue, Double cost, int product) {
    return new Line((int) day.toEpochDay(), 1, revenue, cost, 0, product);
  }

  private static Map<String, Object> of(Window window, Line... lines) {
    return Walk.over(List.of(List.of(lines)), 0, window);
  }

  @Test
  void marginIsOfTransactionsWithKnownCostOnly() {
    Map<String, Object> facts =
        of(
            YEAR,
            sale(LocalDate.of(2024, 2, 1), 100, 80.0, 1),
            sale(LocalDate.of(2024, 3, 1), 900, null, 2));
    assertThat(facts)
        .containsEntry("revenue@0", 10_000_000L)
        .containsEntry("cost@0", 800_000L)
        .containsEntry("profit@0", 200_000L)
        .containsEntry("margin@0", 0.2)
        .containsEntry("revenue_costed@0", 1_000_000L)
        .containsEntry("products@0", 2.0)
        .containsEntry("transactions@0", 2.0)
        .containsEntry("active_months@0", 2.0);
  }

  @Test
  void withoutAnyCostThereIsNoMarginInsteadOfAFullOne() {
    assertThat(of(YEAR, sale(LocalDate.of(2024, 2, 1), 100, null, 1)))
        .doesNotContainKeys("margin@0", "cost@0", "profit@0");
  }

  @Test
  void thePeriodBeforeIsAsLong() {
    Window half = new Window(LocalDate.of(2024, 7, 1), END);
    Map<String, Object> facts =
        of(
            half,
            sale(LocalDate.of(2023, 12, 29), 7, null, 1),
            sale(LocalDate.of(2024, 1, 1), 40, null, 1),
            sale(LocalDate.of(2024, 7, 1), 60, null, 1));
    assertThat(facts)
        .containsEntry("revenue@0", 600_000L)
        .containsEntry("revenue_prior@0", 400_000L)
        .containsEntry("revenue_change@0", 0.5)
        .containsEntry("first_purchase@0", LocalDate.of(2023, 12, 29).toEpochDay());
    assertThat(of(ALL, sale(END, 1, null, 1))).doesNotContainKey("revenue_prior@0");
  }

  @Test
  void aCreditNoteIsNoPurchase() {
    Map<String, Object> facts =
        of(YEAR, sale(LocalDate.of(2024, 2, 1), 100, null, 1), sale(END, -30, null, 1));
    assertThat(facts)
        .containsEntry("last_purchase@0", LocalDate.of(2024, 2, 1).toEpochDay())
        .containsEntry("active_months@0", 1.0)
        .containsEntry("revenue@0", 700_000L);
  }

  @Test
  void trendIsTheSlopePerMonthOfTheMean() {
    List<Line> rising = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      rising.add(sale(LocalDate.of(2024, month + 1, 15), 100 + 10 * month, null, 1));
    }
    // 10 a month on a mean of 155
    double trend = (double) Walk.over(List.of(rising), 0, YEAR).get("trend@0");
    assertThat(trend).isCloseTo(10.0 / 155, within(1e-12));
    Window cut = new Window(LocalDate.of(2023, 12, 20), LocalDate.of(2024, 12, 10));
    assertThat((double) Walk.over(List.of(rising.subList(0, 11)), 0, cut).get("trend@0"))
        .as("months that are cut short do not count")
        .isCloseTo(10.0 / 150, within(1e-12));
    assertThat(of(YEAR, sale(LocalDate.of(2024, 11, 1), 100, null, 1)))
        .as("two months are not enough")
        .doesNotContainKey("trend@0");
    assertThat(of(YEAR)).doesNotContainKey("trend@0").containsEntry("revenue@0", 0L);
  }

  @Test
  void silenceAfterSalesIsADecline() {
    assertThat((double) of(YEAR, sale(LocalDate.of(2024, 1, 5), 100, null, 1)).get("trend@0"))
        .isNegative();
  }

  @Property(tries = 100)
  void oneAccountAloneGivesWhatTheRangeGives(@ForAll long seed, @ForAll boolean all) {
    Random random = new Random(seed);
    List<List<Line>> accounts = new ArrayList<>();
    for (int a = 0; a < 20; a++) {
      List<Line> lines = new ArrayList<>();
      for (int i = random.nextInt(400); i > 0; i--) {
        lines.add(
            new Line(
                (int) END.toEpochDay() - random.nextInt(900),
                random.nextInt(9),
                random.nextInt(1000) - 100,
                random.nextBoolean() ? null : (double) random.nextInt(500),
                random.nextInt(50),
                random.nextInt(700) - 1));
      }
      lines.sort(Comparator.comparingInt(Line::day));
      accounts.add(lines);
    }
    Window window = all ? ALL : YEAR;
    Map<String, Object> single = new HashMap<>();
    for (int a = 0; a < accounts.size(); a++) {
      single.putAll(Walk.over(List.of(accounts.get(a)), a, window));
    }
    assertThat(single).isEqualTo(Walk.over(accounts, 0, window));
    long distinct =
        accounts.get(0).stream()
            .filter(l -> l.product() >= 0 && l.day() >= window.firstDay())
            .map(Line::product)
            .distinct()
            .count();
    assertThat(single).containsEntry("products@0", (double) distinct);
    long months =
        accounts.get(0).stream()
            .filter(l -> l.revenue() > 0 && l.day() >= window.firstDay())
            .map(l -> java.time.YearMonth.from(LocalDate.ofEpochDay(l.day())))
            .distinct()
            .count();
    assertThat(single).containsEntry("active_months@0", (double) months);
  }
}
