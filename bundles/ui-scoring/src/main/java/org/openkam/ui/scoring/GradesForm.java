package org.openkam.ui.scoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.GradeRule;
import org.openkam.ui.api.GradeBadge;
import org.openkam.ui.api.ViewContext;

/** The grades, best first: labels, lowest score, how many accounts at most. */
final class GradesForm extends Div {
  private static final long serialVersionUID = 1L;

  private record Line(
      GradeRule before, TextField zh, TextField en, NumberField from, IntegerField capacity) {}

  private final transient ViewContext context;
  private final transient List<Line> lines = new ArrayList<>();
  private final Paragraph problem = new Paragraph();

  GradesForm(ViewContext context, List<GradeRule> grades) {
    this.context = context;
    addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.MEDIUM);
    for (int i = 0; i < grades.size(); i++) add(line(grades.get(i), i == grades.size() - 1));
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    add(problem);
  }

  private Div line(GradeRule grade, boolean last) {
    TextField zh = name("uiscoring.edit.label.zh", grade.labels().getOrDefault("zh", ""));
    TextField en = name("uiscoring.edit.label.en", grade.labels().getOrDefault("en", ""));
    NumberField from = new NumberField(context.t("uiscoring.grade.from"));
    from.setValue(grade.from());
    from.setMin(0);
    from.setMax(100);
    from.setWidth("9rem");
    from.setManualValidation(true);
    // the last grade takes everybody who is left
    from.setReadOnly(last);
    IntegerField capacity = new IntegerField(context.t("uiscoring.grade.capacity"));
    capacity.setPlaceholder(context.t("uiscoring.grade.capacity.none"));
    if (grade.capacity() > 0) capacity.setValue(grade.capacity());
    capacity.setMin(0);
    capacity.setWidth("11rem");
    capacity.setClearButtonVisible(true);
    capacity.setManualValidation(true);
    capacity.setVisible(!last);
    Div badge = new Div(new GradeBadge(grade.code(), Labels.of(grade, context.locale())));
    badge.setWidth("7rem");
    Div line = new Div(badge, zh, en, from, capacity);
    line.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.BASELINE);
    lines.add(new Line(grade, zh, en, from, capacity));
    return line;
  }

  private TextField name(String labelKey, String value) {
    TextField name = new TextField(context.t(labelKey));
    name.setValue(value);
    name.setWidth("10rem");
    name.setMaxLength(30);
    return name;
  }

  List<GradeRule> read() {
    return lines.stream().map(GradesForm::rule).toList();
  }

  private static GradeRule rule(Line line) {
    Double from = line.from().getValue();
    Integer capacity = line.capacity().getValue();
    if (from == null || from < 0 || from > 100) {
      throw Refusal.invalid("grades." + line.before().code(), "uiscoring.grade.wrong").thrown();
    }
    Map<String, String> labels = new HashMap<>(line.before().labels());
    if (!line.zh().getValue().isBlank()) labels.put("zh", line.zh().getValue().strip());
    if (!line.en().getValue().isBlank()) labels.put("en", line.en().getValue().strip());
    return new GradeRule(
        line.before().code(), labels, from, capacity == null ? 0 : Math.max(0, capacity));
  }

  void clearProblems() {
    problem.setText("");
    lines.forEach(l -> l.from().setInvalid(false));
  }

  /** Fields are {@code grades} and {@code grades.code}. */
  boolean show(String field, String sentence) {
    if (!field.equals("grades") && !field.startsWith("grades.")) return false;
    for (Line line : lines) {
      if (field.startsWith("grades." + line.before().code())) {
        line.from().setErrorMessage(sentence);
        line.from().setInvalid(true);
        return true;
      }
    }
    problem.setText(sentence);
    return true;
  }
}
