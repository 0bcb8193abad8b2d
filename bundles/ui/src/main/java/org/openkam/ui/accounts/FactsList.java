package org.openkam.ui.accounts;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Map;
import java.util.Set;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.ui.api.ViewContext;

/** What is known of an account, with what is known only. */
final class FactsList extends Aside {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ELSEWHERE =
      Set.of("id", "name", "parent", "grade", "score", "scoreChange", "owner");

  FactsList(
      ViewContext context,
      Map<String, ColumnInfo> columns,
      Map<String, Value> cells,
      String currency) {
    getStyle().set("flex", "1 1 16rem").set("max-width", "26rem");
    getElement().setAttribute("aria-label", context.t("ui.account.facts"));
    DescriptionList list = new DescriptionList();
    list.addClassNames(LumoUtility.Margin.NONE, LumoUtility.Display.GRID);
    list.getStyle()
        .set("grid-template-columns", "minmax(0, 3fr) minmax(0, 2fr)")
        .set("gap", "var(--lumo-space-xs) var(--lumo-space-m)");
    for (ColumnInfo info : columns.values()) {
      Value value = cells.getOrDefault(info.name(), Value.MISSING);
      boolean scores = info.kind() == ColumnInfo.Kind.SCORE || info.kind() == ColumnInfo.Kind.GRADE;
      if (value instanceof Value.Missing || scores || ELSEWHERE.contains(info.name())) continue;
      Cell cell = Cell.of(value, info, context);
      String label = info.label(context.locale().getLanguage());
      if (info.unit() == Unit.MONEY) label = context.t("ui.currency.of", label, currency);
      DescriptionList.Term term = new DescriptionList.Term(label);
      term.addClassName(LumoUtility.TextColor.SECONDARY);
      Span figure = new Span(cell.text());
      figure.getElement().setAttribute("title", cell.exact());
      figure.getStyle().set("overflow-wrap", "anywhere");
      DescriptionList.Description description = new DescriptionList.Description(figure);
      description.addClassName(LumoUtility.Margin.NONE);
      list.add(term, description);
    }
    add(list);
  }
}
