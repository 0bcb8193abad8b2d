package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openkam.api.Progress;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ScoringEngine.Outcome;

/** Real B2B sales with known figures, over all of the ledger. */
class AdventureWorksTest {
  private static final List<String> NAMES = new ArrayList<>();
  private static FakeBook book;
  private static double total;

  @BeforeAll
  static void load() throws IOException {
    Path data = Path.of(System.getProperty("kam.data", "../../../shared/data"));
    boolean there = Files.exists(data.resolve("adventureworks_reseller_sales.csv.gz"));
    if (System.getProperty("kam.require", "").contains("data")) {
      assertThat(there).as("kam.require=data, and there is none in " + data).isTrue();
    }
    Assumptions.assumeTrue(there, "no data sets in " + data);
    Map<String, String> names = new TreeMap<>();
    for (String[] row : rows(data.resolve("adventureworks_resellers.csv.gz"))) {
      names.put(row[0], row[5]);
    }
    Map<String, double[]> sums = new TreeMap<>();
    for (String[] row : rows(data.resolve("adventureworks_reseller_sales.csv.gz"))) {
      double[] sum = sums.computeIfAbsent(row[0], k -> new double[2]);
      sum[0] += Double.parseDouble(row[12]);
      sum[1] += Double.parseDouble(row[11]);
    }
    book = new FakeBook(sums.size());
    sums.keySet().forEach(k -> NAMES.add(names.get(k)));
    double[] revenue = sums.values().stream().mapToDouble(s -> s[0]).toArray();
    double[] profit = sums.values().stream().mapToDouble(s -> s[0] - s[1]).toArray();
    book.money("revenue", revenue).money("revenue_costed", revenue.clone());
    book.money("profit", profit);
    total = Arrays.stream(revenue).sum();
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(l -> l.split(",")).toList();
    }
  }

  @Test
  void totalsSharesAndTheMeanMarginAreTheKnownOnes() {
    Outcome course = Shipped.ENGINE.full(Shipped.COURSE, book, FakeBook.YEAR, Progress.none());
    assertThat(book.size()).isEqualTo(635);
    assertThat(total).isEqualTo(80_450_596.98, within(0.01));
    double mean = course.references().get("margin").one("mean");
    assertThat(mean).isEqualTo(0.00585, within(0.000005));
    assertThat(Arrays.stream(course.inputs()[1]).filter(m -> m > mean).count()).isEqualTo(269);
    double[] shares = course.inputs()[0].clone();
    Arrays.sort(shares);
    double top = 0;
    for (int i = 0; i < 10; i++) top += shares[shares.length - 1 - i];
    assertThat(top).isEqualTo(0.09847, within(0.000005));
    assertThat(Collections.max(Arrays.stream(course.scores()).boxed().toList())).isLessThan(55);
  }

  @Test
  void abcAndProposalFollowTheKnownCounts() {
    var relative = Shipped.ENGINE.preview("relative", Shipped.RELATIVE, book, FakeBook.YEAR);
    // 185 accounts lie within 80 % and 310 within 95 %; the next one crosses the line and belongs
    assertThat(relative.high()).isEqualTo(185 + 1);
    assertThat(relative.high() + relative.medium()).isEqualTo(310 + 1);
    assertThat(relative.separates()).isTrue();
    var course = Shipped.ENGINE.preview("course", Shipped.COURSE, book, FakeBook.YEAR);
    assertThat(course.high()).isZero();
    assertThat(course.separates()).isFalse();
  }

  @Test
  void excellentRidingSuppliesIsLargeButUnprofitable() {
    Outcome relative = Shipped.ENGINE.full(Shipped.RELATIVE, book, FakeBook.YEAR, Progress.none());
    int at = NAMES.indexOf("Excellent Riding Supplies");
    assertThat(book.get("revenue", at)).isEqualTo(853_849.18, within(0.01));
    Explanation why = ExplanationTest.explain(Shipped.RELATIVE, relative, at, Locale.ENGLISH);
    assertThat(why.summary()).startsWith("Large but unprofitable.");
    assertThat(ExplanationTest.explain(Shipped.RELATIVE, relative, at, Locale.CHINESE).summary())
        .startsWith("大而不赚钱。");
    int best = NAMES.indexOf("Brakes and Gears");
    assertThat(ExplanationTest.explain(Shipped.RELATIVE, relative, best, Locale.ENGLISH).summary())
        .startsWith("Large and profitable.");
  }
}
