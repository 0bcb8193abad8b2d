package org.openkam.ui.scoring;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Scoring.FunctionInfo;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** The factors of a model, each with its share of the weights; more from the functions on offer. */
final class FactorList extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Texts texts;
  private final transient Map<String, FunctionInfo> functions;
  private final transient Qualifying qualifying;
  private final transient List<FactorRow> rows = new ArrayList<>();
  private final Div list = new Div();
  private final Paragraph problem = new Paragraph();

  FactorList(ViewContext context, ModelView view, ModelSpec spec) {
    this.context = context;
    this.texts = view.texts;
    this.qualifying = new Qualifying(context, view.accounts, view.portfolio);
    functions =
        view.scoring.functions(context.actor()).stream()
            .collect(Collectors.toMap(FunctionInfo::id, Function.identity()));
    list.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    add(list, problem, more(view.scoring.functions(context.actor())));
    spec.factors().forEach(this::add);
    weighed();
  }

  private ComboBox<FunctionInfo> more(List<FunctionInfo> onOffer) {
    ComboBox<FunctionInfo> more = new ComboBox<>(context.t("uiscoring.factor.add"));
    more.setPlaceholder(context.t("uiscoring.factor.add.choose"));
    more.setItems(onOffer);
    more.setItemLabelGenerator(f -> Labels.of(f.labels(), context.locale(), f.id()));
    more.setWidth("20rem");
    more.setMaxWidth("100%");
    more.addValueChangeListener(
        e -> {
          if (e.getValue() == null) return;
          add(
              new FactorSpec(
                  freeId(e.getValue().id()), e.getValue().id(), Map.of(), 1, MissingPolicy.WORST));
          more.clear();
          weighed();
        });
    return more;
  }

  private String freeId(String function) {
    Set<String> taken = rows.stream().map(FactorRow::id).collect(Collectors.toSet());
    String id = function;
    for (int n = 2; taken.contains(id); n++) id = function + "-" + n;
    return id;
  }

  private void add(FactorSpec spec) {
    FactorRow row =
        new FactorRow(
            context, spec, functions.get(spec.function()), texts, qualifying, this::weighed);
    row.onRemove(
        () -> {
          rows.remove(row);
          list.remove(row);
          weighed();
        });
    rows.add(row);
    list.add(row);
  }

  private void weighed() {
    double total = rows.stream().mapToDouble(FactorRow::weight).sum();
    rows.forEach(row -> row.showShare(total));
  }

  /** RefusedException when a weight is out of range. */
  List<FactorSpec> read() {
    return rows.stream().map(FactorRow::read).toList();
  }

  void clearProblems() {
    problem.setText("");
    rows.forEach(FactorRow::clearProblems);
  }

  /** Fields are {@code factors}, {@code factors.id} and {@code factors.id.parameter}. */
  boolean show(String field, String sentence) {
    if (!field.equals("factors") && !field.startsWith("factors.")) return false;
    for (FactorRow row : rows) {
      String prefix = "factors." + row.id();
      if (field.equals(prefix)) return row.show("", sentence);
      if (field.startsWith(prefix + ".")) {
        return row.show(field.substring(prefix.length() + 1), sentence);
      }
    }
    problem.setText(sentence);
    return true;
  }
}
