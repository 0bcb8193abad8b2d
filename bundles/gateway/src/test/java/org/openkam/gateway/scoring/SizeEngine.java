package org.openkam.gateway.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.openkam.api.DataClass;
import org.openkam.api.Progress;
import org.openkam.api.book.BookView;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.FactorFunction;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Reason;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.text.Texts;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.Window;

/** One factor, "size": points are a hundred times the input, which a test sets per account. */
final class SizeEngine implements ScoringEngine, FactorFunction {
  static final Map<String, String> TEXTS =
      Map.of(
          "test.reason.high", "Large: {0,number,percent} of all ({1}).",
          "test.reason.low", "Small: {0,number,percent}.",
          "test.reason.none", "No size known.");

  final Map<Long, Double> sizes = new HashMap<>();
  int high;

  @Override
  public String identity() {
    return "test 1";
  }

  @Override
  public List<FactorFunction> functions() {
    return List.of(this);
  }

  @Override
  public Map<String, ModelSpec> shipped() {
    return Map.of("course", spec(), "relative", spec());
  }

  static ModelSpec spec() {
    return new ModelSpec(
        Map.of("en", "Course"),
        List.of(new FactorSpec("size", "size", Map.of(), 2, MissingPolicy.WORST)),
        List.of(
            new GradeRule("core", Map.of("en", "Core", "zh", "核心"), 60, 0),
            new GradeRule("ordinary", Map.of("en", "Ordinary", "zh", "普通"), 0, 0)),
        new Period.All(),
        new AsOf.Today());
  }

  @Override
  public Window window(ModelSpec model, BookView view, LocalDate today, int fiscalYearStart) {
    LocalDate last = view.lastLedgerDay().orElse(today);
    return model.period().window(model.asOf().day(today, last), fiscalYearStart);
  }

  @Override
  public Outcome full(ModelSpec model, BookView view, Window window, Progress progress) {
    int n = view.size();
    long[] accounts = new long[n];
    short[] points = new short[n];
    double[] inputs = new double[n];
    double[] scores = new double[n];
    byte[] grades = new byte[n];
    for (int o = 0; o < n; o++) {
      Result r = result(view.idAt(o));
      accounts[o] = r.account();
      points[o] = (short) Math.round(r.points()[0] * 100);
      inputs[o] = r.inputs()[0];
      scores[o] = r.score();
      grades[o] = (byte) (r.grade().equals("core") ? 0 : 1);
    }
    return new Outcome(
        accounts,
        new short[][] {points},
        new double[][] {inputs},
        scores,
        grades,
        Map.of("size", fit(null, Map.of())));
  }

  private Result result(long account) {
    double input = sizes.getOrDefault(account, Double.NaN);
    double points = Double.isNaN(input) ? 0 : input * 100;
    return new Result(
        account,
        new double[] {points},
        new double[] {input},
        points,
        points >= 60 ? "core" : "ordinary");
  }

  @Override
  public List<Result> delta(
      ModelSpec model, Map<String, Frozen> references, BookView view, Window w, long[] ids) {
    return LongStream.of(ids).mapToObj(this::result).toList();
  }

  @Override
  public Grading preview(String model, ModelSpec spec, BookView view, Window window) {
    return new Grading(model, model.equals("course") ? high : 1, 0, view.size(), true);
  }

  @Override
  public Explanation explain(
      ModelSpec model,
      Run run,
      Result r,
      double[] means,
      Result previous,
      Texts texts,
      Locale locale,
      String currency) {
    Reason reason = reason(r.inputs()[0], Double.isNaN(r.inputs()[0]) ? Double.NaN : r.points()[0]);
    Contribution c =
        new Contribution(
            "size",
            labels().get(locale.getLanguage()),
            1,
            r.points()[0],
            r.points()[0],
            means[0],
            Double.isNaN(r.inputs()[0]),
            Double.isNaN(r.inputs()[0])
                ? Value.MISSING
                : Value.of(java.math.BigDecimal.valueOf(r.inputs()[0])),
            Unit.FRACTION,
            texts.text(locale, reason.key(), reason.arguments().toArray()),
            previous == null ? Double.NaN : previous.points()[0]);
    return new Explanation(
        r.account(),
        run.id(),
        run.window().asOf(),
        r.score(),
        r.grade(),
        r.grade(),
        "score " + r.score(),
        List.of(c),
        List.of(new Explanation.Lift("size", r.inputs()[0], 0.6, "core", "grow to 60 %")),
        false);
  }

  @Override
  public String id() {
    return "size";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("en", "Size", "zh", "规模");
  }

  @Override
  public Set<String> inputs() {
    return Set.of();
  }

  @Override
  public DataClass dataClass() {
    return DataClass.C2;
  }

  @Override
  public Unit unit() {
    return Unit.FRACTION;
  }

  @Override
  public Map<String, Double> defaults() {
    return Map.of();
  }

  @Override
  public Frozen fit(Population population, Map<String, Double> parameters) {
    return new Frozen(Map.of("total", new double[] {1}));
  }

  @Override
  public Scorer scorer(Frozen frozen, Map<String, Double> parameters) {
    return new Scorer() {
      @Override
      public double points(Population population, int ordinal) {
        throw new AssertionError();
      }

      @Override
      public double input(Population population, int ordinal) {
        throw new AssertionError();
      }

      @Override
      public Reason reason(double input, double points) {
        return SizeEngine.this.reason(input, points);
      }

      @Override
      public double inputFor(double points) {
        return points / 100;
      }
    };
  }

  private Reason reason(double input, double points) {
    if (Double.isNaN(input)) return Reason.of("test.reason.none");
    return input >= 0.5
        ? Reason.of("test.reason.high", input, "since 2020")
        : Reason.of("test.reason.low", input);
  }

  void set(long account, double size) {
    sizes.put(account, size);
  }
}
