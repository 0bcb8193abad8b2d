package org.openkam.ui.accounts;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.book.Sort;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.ui.api.ViewContext;

/** Pages of accounts from the book. */
final class AccountsGrid extends Grid<Row> {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 60;
  private static final String PLAIN = "<span title=\"${item.exact}\">${item.text}</span>";
  // a link, so that it opens by keyboard and in a tab of its own
  private static final String LINK =
      "<a href=\"accounts/${item.id}\" router-link title=\"${item.exact}\">${item.text}</a>";
  private static final String GRADE =
      "<span class=\"kam-grade\" data-tone=\"${item.tone}\" ?hidden=\"${!item.text}\">"
          + "<span class=\"kam-grade-mark\" aria-hidden=\"true\"></span><span>${item.text}</span></span>";

  // Enter on any cell follows the row's link; without it the grid would only step into the cell
  private static final String OPEN_BY_ENTER =
      "this.addEventListener('keydown', e => {"
          + " const cell = e.composedPath()[0];"
          + " if (e.key !== 'Enter' || cell.localName !== 'td') return;"
          + " const link = [...cell.parentElement.querySelectorAll('slot')]"
          + "   .flatMap(s => s.assignedNodes()).map(n => n.querySelector('a')).find(a => a);"
          + " if (link) { e.stopImmediatePropagation(); e.preventDefault(); link.click(); }"
          + "}, true)";

  private final transient ViewContext context;
  private final transient Accounts accounts;
  private final transient Map<String, ColumnInfo> known;
  private final transient Map<String, String> grades;
  private final String currency;
  private final transient Consumer<String> count;
  private transient List<String> shown = List.of();
  private transient Filter filter = Filter.everything();
  private String search = "";

  AccountsGrid(
      ViewContext context,
      Accounts accounts,
      Map<String, ColumnInfo> known,
      Map<String, String> grades,
      String currency,
      Consumer<String> count) {
    this.context = context;
    this.accounts = accounts;
    this.known = known;
    this.grades = grades;
    this.currency = currency;
    this.count = count;
    setPageSize(PAGE);
    setSizeFull();
    setMinHeight("20rem");
    setMultiSort(true, MultiSortPriority.APPEND);
    setColumnReorderingAllowed(true);
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    getElement().executeJs(OPEN_BY_ENTER);
    addItemClickListener(e -> context.open("accounts/" + e.getItem().id().value()));
    CallbackDataProvider<Row, Void> rows =
        DataProvider.fromCallbacks(
            q -> rows(q.getOffset(), q.getLimit(), q.getSortOrders()), q -> size());
    setDataProvider(rows);
    addSortListener(e -> keepSort(e.getSortOrder()));
  }

  void show(List<String> columns) {
    shown = List.copyOf(columns);
    removeAllColumns();
    for (String name : shown) column(known.get(name), shown.indexOf(name));
    sort(kept());
    getDataProvider().refreshAll();
  }

  void filter(Filter next, String words) {
    filter = next;
    search = words;
    getDataProvider().refreshAll();
    recount();
  }

  private void column(ColumnInfo info, int index) {
    boolean grade = info.kind() == ColumnInfo.Kind.GRADE;
    boolean name = info.name().equals("name");
    LitRenderer<Row> renderer = LitRenderer.of(grade ? GRADE : name ? LINK : PLAIN);
    if (name) renderer.withProperty("id", row -> String.valueOf(row.id().value()));
    if (grade) {
      renderer
          .withProperty(
              "text",
              row ->
                  row.cells().get(index) instanceof Value.Text t
                      ? grades.getOrDefault(t.text(), t.text())
                      : "")
          .withProperty(
              "tone", row -> row.cells().get(index) instanceof Value.Text t ? t.text() : "");
    } else {
      renderer
          .withProperty("text", row -> cell(row, index, info).text())
          .withProperty("exact", row -> cell(row, index, info).exact());
    }
    String label = info.label(context.locale().getLanguage());
    if (info.unit() == Unit.MONEY) label = context.t("ui.currency.of", label, currency);
    if (info.suspendedSince().isPresent()) {
      label = context.t("ui.suspended", label);
    }
    Column<Row> column =
        addColumn(renderer)
            .setKey(info.name())
            .setHeader(label)
            .setSortable(true)
            .setSortProperty(info.name())
            .setResizable(true)
            .setTextAlign(Cell.right(info) ? ColumnTextAlign.END : ColumnTextAlign.START);
    if (name) {
      column.setFrozen(true).setWidth("14rem").setFlexGrow(2);
    } else {
      column.setWidth(width(info)).setFlexGrow(1);
    }
  }

  private static String width(ColumnInfo info) {
    if (info.suspendedSince().isPresent()) return "10rem";
    if (info.kind() == ColumnInfo.Kind.GRADE) return "6.5rem";
    if (info.type() == ValueType.MONEY || info.type() == ValueType.TEXT) return "9rem";
    return info.unit() == Unit.FRACTION || info.name().equals("score") ? "6.5rem" : "8rem";
  }

  private Cell cell(Row row, int index, ColumnInfo info) {
    return index < row.cells().size()
        ? Cell.of(row.cells().get(index), info, context)
        : new Cell("", "");
  }

  private Stream<Row> rows(int offset, int limit, List<QuerySortOrder> order) {
    List<Sort> sort =
        order.stream()
            .map(o -> new Sort(o.getSorted(), o.getDirection() == SortDirection.DESCENDING))
            .toList();
    return page(sort, offset, limit).rows().stream();
  }

  private int size() {
    return (int) page(List.of(), 0, 0).filtered();
  }

  private Page page(List<Sort> sort, int offset, int limit) {
    return accounts
        .list(
            context.actor(),
            new Query(filter, search, sort, offset, limit, shown, List.of(), OptionalLong.empty()))
        .value();
  }

  private void recount() {
    Page page = page(List.of(), 0, 0);
    count.accept(
        page.filtered() == page.all()
            ? context.t("ui.accounts.all", page.all())
            : context.t("ui.accounts.filtered", page.filtered(), page.all()));
  }

  private void keepSort(List<GridSortOrder<Row>> order) {
    context.keep(
        "sort",
        order.isEmpty()
            ? new String[0]
            : new String[] {
              String.join(
                  ",",
                  order.stream()
                      .map(
                          o ->
                              (o.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                  + o.getSorted().getKey())
                      .toList())
            });
  }

  private List<GridSortOrder<Row>> kept() {
    String wanted =
        context
            .query("sort")
            .orElse(
                known.containsKey("score")
                    ? "-score"
                    : known.containsKey("revenue") ? "-revenue" : "name");
    List<GridSortOrder<Row>> order = new ArrayList<>();
    for (String key : wanted.split(",")) {
      boolean down = key.startsWith("-");
      Column<Row> column = getColumnByKey(down ? key.substring(1) : key);
      if (column != null) {
        order.add(
            new GridSortOrder<>(column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING));
      }
    }
    return order;
  }
}
