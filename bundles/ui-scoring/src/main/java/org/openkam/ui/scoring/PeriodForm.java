package org.openkam.ui.scoring;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.LocalDate;
import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.ui.api.ComponentTexts;
import org.openkam.ui.api.ViewContext;

/** Which stretch of the ledger counts, and which day is today. */
final class PeriodForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final int YEAR = 12;
  private final Select<String> kind = new Select<>();
  private final IntegerField months = new IntegerField();
  private final DatePicker from;
  private final DatePicker to;
  private final Select<String> today = new Select<>();
  private final DatePicker day;
  private final Paragraph problem = new Paragraph();

  PeriodForm(ViewContext context, ModelSpec spec) {
    from = picker(context, "uiscoring.edit.from");
    to = picker(context, "uiscoring.edit.to");
    day = picker(context, "uiscoring.edit.day");
    kind.setLabel(context.t("uiscoring.edit.period.kind"));
    kind.setItems(List.of("rolling", "fiscal", "fixed", "all"));
    kind.setItemLabelGenerator(k -> k == null ? "" : context.t("uiscoring.edit.period." + k));
    kind.addValueChangeListener(e -> show());
    months.setLabel(context.t("uiscoring.edit.months"));
    months.setMin(1);
    months.setMax(120);
    months.setStepButtonsVisible(true);
    months.setManualValidation(true);
    today.setLabel(context.t("uiscoring.edit.asof"));
    today.setItems(List.of("today", "last", "day"));
    today.setItemLabelGenerator(k -> k == null ? "" : context.t("uiscoring.edit.asof." + k));
    today.addValueChangeListener(e -> show());
    kind.setWidth("14rem");
    today.setWidth("14rem");
    problem.addClassNames(
        LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE, LumoUtility.Width.FULL);
    addClassNames(LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.MEDIUM);
    add(kind, months, from, to, today, day, problem);
    fill(spec);
    show();
  }

  private static DatePicker picker(ViewContext context, String key) {
    DatePicker picker = new DatePicker(context.t(key));
    picker.setLocale(context.locale());
    picker.setI18n(ComponentTexts.datePicker(context));
    return picker;
  }

  private void fill(ModelSpec spec) {
    Period period = spec.period();
    months.setValue(period instanceof Period.Rolling r ? r.months() : YEAR);
    if (period instanceof Period.Fixed f) {
      from.setValue(f.from());
      to.setValue(f.to());
    }
    kind.setValue(
        period instanceof Period.Rolling
            ? "rolling"
            : period instanceof Period.FiscalYear
                ? "fiscal"
                : period instanceof Period.Fixed ? "fixed" : "all");
    AsOf asOf = spec.asOf();
    if (asOf instanceof AsOf.FixedDay f) day.setValue(f.day());
    today.setValue(
        asOf instanceof AsOf.Today ? "today" : asOf instanceof AsOf.FixedDay ? "day" : "last");
  }

  private void show() {
    months.setVisible("rolling".equals(kind.getValue()));
    from.setVisible("fixed".equals(kind.getValue()));
    to.setVisible("fixed".equals(kind.getValue()));
    day.setVisible("day".equals(today.getValue()));
  }

  /** RefusedException for the field {@code period}. */
  Period period() {
    return switch (kind.getValue()) {
      case "rolling" -> {
        Integer n = months.getValue();
        if (n == null || n < 1 || n > 120) throw refused("uiscoring.edit.months.wrong");
        yield new Period.Rolling(n);
      }
      case "fiscal" -> new Period.FiscalYear();
      case "fixed" -> {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
          throw refused("uiscoring.edit.range.wrong");
        }
        yield new Period.Fixed(first, last);
      }
      default -> new Period.All();
    };
  }

  /** RefusedException for the field {@code period}. */
  AsOf asOf() {
    return switch (today.getValue()) {
      case "today" -> new AsOf.Today();
      case "last" -> new AsOf.LastLedgerDate();
      default -> {
        if (day.getValue() == null) throw refused("uiscoring.edit.day.wrong");
        yield new AsOf.FixedDay(day.getValue());
      }
    };
  }

  private static RuntimeException refused(String key) {
    return Refusal.invalid("period", key).thrown();
  }

  void clearProblems() {
    problem.setText("");
  }

  boolean show(String field, String sentence) {
    if (!field.equals("period") && !field.equals("asOf")) return false;
    problem.setText(sentence);
    return true;
  }
}
