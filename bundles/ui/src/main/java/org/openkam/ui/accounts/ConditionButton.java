package org.openkam.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;
import org.openkam.ui.api.ComponentTexts;
import org.openkam.ui.api.ViewContext;

/** Adds a condition: column, comparison, value. */
final class ConditionButton extends Button {
  private static final long serialVersionUID = 1L;
  private static final String NONE = "none";

  private final transient ViewContext context;
  private final transient Map<String, String> grades;
  private final transient Consumer<Condition> add;
  private final ComboBox<ColumnInfo> column = new ComboBox<>();
  private final Select<String> op = new Select<>();
  private final TextField text = new TextField();
  private final DatePicker day = new DatePicker();
  private final Select<String> choice = new Select<>();
  private final Dialog dialog = new Dialog();

  ConditionButton(
      ViewContext context,
      Map<String, ColumnInfo> columns,
      Map<String, String> grades,
      Consumer<Condition> add) {
    super(context.t("ui.filter.add"), VaadinIcon.FILTER.create());
    this.context = context;
    this.grades = grades;
    this.add = add;
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    dialog.setHeaderTitle(context.t("ui.filter.add"));
    column.setLabel(context.t("ui.filter.column"));
    column.setItems(List.copyOf(columns.values()));
    column.setItemLabelGenerator(c -> c.label(context.locale().getLanguage()));
    column.addValueChangeListener(e -> choose(e.getValue()));
    op.setLabel(context.t("ui.filter.op"));
    op.setItemLabelGenerator(o -> o == null ? "" : context.t("ui.op." + o));
    op.addValueChangeListener(e -> showValue());
    text.setLabel(context.t("ui.filter.value"));
    day.setLabel(context.t("ui.filter.value"));
    day.setLocale(context.locale());
    day.setI18n(ComponentTexts.datePicker(context));
    choice.setLabel(context.t("ui.filter.value"));
    choice.setItemLabelGenerator(
        g -> g == null ? "" : grades.containsKey(g) ? grades.get(g) : flag(g));
    Div form = new Div(column, op, text, day, choice);
    form.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    dialog.add(form);
    Button apply = new Button(context.t("ui.filter.apply"), e -> apply());
    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(new Button(context.t("ui.cancel"), e -> dialog.close()), apply);
    choose(null);
    addClickListener(e -> dialog.open());
  }

  private String flag(String choice) {
    return context.t(choice.equals("yes") ? "ui.yes" : "ui.no");
  }

  private void choose(ColumnInfo info) {
    List<String> ops = new ArrayList<>();
    if (info != null) {
      switch (info.type()) {
        case TEXT ->
            ops.addAll(
                info.kind() == ColumnInfo.Kind.GRADE
                    ? List.of("eq", "ne")
                    : List.of("contains", "eq", "ne"));
        case FLAG -> ops.add("eq");
        default -> ops.addAll(List.of("ge", "le", "gt", "lt", "eq"));
      }
      ops.add(NONE);
    }
    op.setItems(ops);
    op.setEnabled(info != null);
    if (info != null) op.setValue(ops.get(0));
    showValue();
  }

  private void showValue() {
    ColumnInfo info = column.getValue();
    boolean none = info == null || NONE.equals(op.getValue());
    boolean grade = info != null && info.kind() == ColumnInfo.Kind.GRADE;
    boolean flag = info != null && info.type() == ValueType.FLAG;
    boolean isDay = info != null && info.type() == ValueType.DAY;
    choice.setVisible(!none && (grade || flag));
    if (grade) choice.setItems(grades.keySet());
    if (flag) choice.setItems("yes", "no");
    day.setVisible(!none && isDay);
    text.setVisible(!none && !grade && !flag && !isDay);
    text.setSuffixComponent(
        info != null && info.unit() == Unit.FRACTION
            ? new com.vaadin.flow.component.html.Span("%")
            : null);
  }

  private void apply() {
    ColumnInfo info = column.getValue();
    if (info == null) {
      column.setInvalid(true);
      column.setErrorMessage(context.t("ui.filter.column.missing"));
      return;
    }
    String value =
        choice.isVisible()
            ? String.valueOf(choice.getValue()).replace("yes", "true").replace("no", "false")
            : day.isVisible() ? String.valueOf(day.getValue()) : text.getValue().strip();
    Filter.Op chosen =
        NONE.equals(op.getValue())
            ? null
            : Filter.Op.valueOf(op.getValue().toUpperCase(Locale.ROOT));
    Condition condition = new Condition(info.name(), chosen, chosen == null ? "" : value);
    try {
      condition.filter(info);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      wrong(day.isVisible() ? day : text);
      return;
    }
    dialog.close();
    text.clear();
    add.accept(condition);
  }

  private void wrong(Component field) {
    String message = context.t("ui.filter.value.wrong");
    if (field == day) {
      day.setInvalid(true);
      day.setErrorMessage(message);
    } else {
      text.setInvalid(true);
      text.setErrorMessage(message);
    }
  }
}
