package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openkam.api.Progress;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine.Outcome;

class ExplanationTest {

  static Explanation explain(ModelSpec model, Outcome outcome, int at, Locale locale) {
    Weighing weighing = new Weighing(model);
    int factors = model.factors().size();
    double[] means = new double[factors];
    double[] points = new double[factors];
    double[] inputs = new double[factors];
    for (int f = 0; f < factors; f++) {
      for (short p : outcome.points()[f]) means[f] += weighing.contribution(f, p / 100.0);
      means[f] /= outcome.accounts().length;
      points[f] = outcome.points()[f][at] / 100.0;
      inputs[f] = outcome.inputs()[f][at];
    }
    String grade = model.grades().get(outcome.grades()[at]).code();
    return Shipped.ENGINE.explain(
        model,
        run(outcome.references(), outcome.accounts().length),
        new Result(outcome.accounts()[at], points, inputs, outcome.scores()[at], grade),
        means,
        null,
        Shipped.TEXTS,
        locale,
        "CNY");
  }

  private static Run run(Map<String, Frozen> references, int accounts) {
    return new Run(
        7,
        "test",
        1,
        Run.State.DONE,
        FakeBook.YEAR,
        1,
        accounts,
        Map.of(),
        references,
        "test",
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        true);
  }

  private static FakeBook book() {
    return new FakeBook(4)
        .money("revenue", 40, 40, 12, 8)
        .money("revenue_costed", 40, 40, 12, 8)
        .money("profit", 8, -4, 3, Double.NaN)
        .number("trend", 0.02, 0.005, Double.NaN, -0.01);
  }

  @Test
  void saysWhatLiftsAndWhatLowersInBothLanguages() {
    Outcome outcome = Shipped.ENGINE.full(Shipped.COURSE, book(), FakeBook.YEAR, Progress.none());
    Explanation english = explain(Shipped.COURSE, outcome, 1, Locale.ENGLISH);
    assertThat(english.summary()).startsWith("Large but unprofitable.");
    assertThat(english.contributions().stream().mapToDouble(Contribution::contribution).sum())
        .isEqualTo(english.score());
    assertThat(english.contributions().get(0).sentence())
        .isEqualTo("40.00% of all own sales: 30% or more is high.");
    assertThat(english.contributions().get(1).sentence())
        .isEqualTo("Margin of -10.00%, below the company's mean of 7.61%.");
    Explanation chinese = explain(Shipped.COURSE, outcome, 1, Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.summary()).startsWith("大而不赚钱。");
    assertThat(chinese.gradeLabel()).isEqualTo("重点");
    assertThat(chinese.contributions().get(0).label()).isEqualTo("收入贡献（占比）");
    assertThat(explain(Shipped.COURSE, outcome, 3, Locale.ENGLISH).contributions().get(1))
        .satisfies(c -> assertThat(c.missing()).isTrue())
        .satisfies(c -> assertThat(c.sentence()).startsWith("No margin"));
  }

  @Test
  void aLiftReachesTheNextGradeAndATrifleLessDoesNot() {
    FakeBook book = book();
    Outcome outcome = Shipped.ENGINE.full(Shipped.COURSE, book, FakeBook.YEAR, Progress.none());
    Explanation account = explain(Shipped.COURSE, outcome, 2, Locale.ENGLISH);
    assertThat(account.grade()).isEqualTo("ordinary");
    Explanation.Lift lift =
        account.lifts().stream().filter(l -> l.factor().equals("revenue")).findFirst().get();
    assertThat(lift.grade()).isEqualTo("key");
    assertThat(lift.from()).isEqualTo(0.12);
    assertThat(grade(book, outcome, lift.to() * 100)).isEqualTo("key");
    assertThat(grade(book, outcome, lift.to() * 100 - 0.01)).isEqualTo("ordinary");
    assertThat(lift.sentence()).startsWith("Revenue share: from 12.00% to ").endsWith("Key.");
  }

  private static String grade(FakeBook book, Outcome outcome, double revenue) {
    book.set("revenue", 2, revenue);
    long[] account = {outcome.accounts()[2]};
    return Shipped.ENGINE
        .delta(Shipped.COURSE, outcome.references(), book, FakeBook.YEAR, account)
        .get(0)
        .grade();
  }

  @Test
  void saysWhoWaitsForAPlace() {
    ModelSpec model =
        Shipped.model(
            1, 50, 10, new FactorSpec("f", "revenue-share", Map.of(), 1, MissingPolicy.WORST));
    Outcome outcome = Shipped.ENGINE.full(model, book(), FakeBook.YEAR, Progress.none());
    assertThat(explain(model, outcome, 0, Locale.ENGLISH).grade()).isEqualTo("core");
    Explanation second = explain(model, outcome, 1, Locale.ENGLISH);
    assertThat(second.grade()).isEqualTo("key");
    assertThat(second.summary())
        .contains("enough for Core, but its 1 places are taken (lowest score admitted: 100.00)");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    ScoringTexts texts = new ScoringTexts();
    assertThat(texts.texts("zh").keySet()).isEqualTo(texts.texts("en").keySet()).isNotEmpty();
    texts.texts("zh").forEach((k, p) -> new java.text.MessageFormat(p));
    texts.texts("en").forEach((k, p) -> new java.text.MessageFormat(p));
  }
}
