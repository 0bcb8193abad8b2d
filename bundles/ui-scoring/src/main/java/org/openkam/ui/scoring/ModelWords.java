package org.openkam.ui.scoring;

import java.util.List;
import java.util.Locale;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Scoring.FunctionInfo;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.ui.api.ViewContext;

/** What a model says, in words. */
final class ModelWords {
  private ModelWords() {}

  /** What a factor is called: by its function's label, by its own id when nobody offers it now. */
  static String factor(FactorSpec factor, List<FunctionInfo> functions, Locale locale) {
    return functions.stream()
        .filter(f -> f.id().equals(factor.function()))
        .map(f -> Labels.of(f.labels(), locale, f.id()))
        .findFirst()
        .orElse(factor.id());
  }

  static String period(ModelSpec spec, ViewContext context) {
    Period period = spec.period();
    String over =
        period instanceof Period.Rolling r
            ? context.t("uiscoring.period.rolling", r.months())
            : period instanceof Period.FiscalYear
                ? context.t("uiscoring.period.fiscal")
                : period instanceof Period.Fixed f
                    ? context.t(
                        "uiscoring.period.fixed",
                        context.formats().date(f.from()),
                        context.formats().date(f.to()))
                    : context.t("uiscoring.period.all");
    AsOf asOf = spec.asOf();
    String day =
        asOf instanceof AsOf.FixedDay f
            ? context.t("uiscoring.asof.fixed", context.formats().date(f.day()))
            : context.t(
                asOf instanceof AsOf.Today ? "uiscoring.asof.today" : "uiscoring.asof.last");
    return over + " · " + day;
  }
}
