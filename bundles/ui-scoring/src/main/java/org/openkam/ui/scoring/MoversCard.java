package org.openkam.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.book.Sort;
import org.openkam.api.value.Value;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The biggest risers and fallers since the run before. */
@org.osgi.service.component.annotations.Component
public final class MoversCard implements DashboardCard {
  private static final int EACH = 5;
  private final Accounts accounts;

  /** Collects what it needs. */
  @Activate
  public MoversCard(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String id() {
    return "uiscoring.movers";
  }

  @Override
  public String titleKey() {
    return "uiscoring.movers.title";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Component create(ViewContext context) {
    boolean there =
        accounts.columns(context.actor()).stream()
            .map(ColumnInfo::name)
            .anyMatch("scoreChange"::equals);
    List<Row> up = there ? movers(context, true) : List.of();
    List<Row> down = there ? movers(context, false) : List.of();
    if (up.isEmpty() && down.isEmpty()) {
      boolean compared = there && compared(context);
      return new Paragraph(context.t(compared ? "uiscoring.movers.same" : "uiscoring.movers.none"));
    }
    Div both =
        new Div(
            list(context, "uiscoring.movers.up", up), list(context, "uiscoring.movers.down", down));
    both.addClassNames(LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.LARGE);
    return both;
  }

  /** Whether there is a run before to compare with. */
  private boolean compared(ViewContext context) {
    Query query =
        new Query(
            new Filter.Not(new Filter.Missing("scoreChange")),
            "",
            List.of(),
            0,
            0,
            List.of(),
            List.of(),
            OptionalLong.empty());
    return accounts.list(context.actor(), query).value().filtered() > 0;
  }

  private List<Row> movers(ViewContext context, boolean up) {
    Filter moved =
        new Filter.Compare(
            "scoreChange", up ? Filter.Op.GT : Filter.Op.LT, Value.of(BigDecimal.ZERO));
    return accounts
        .list(
            context.actor(),
            new Query(
                moved,
                "",
                List.of(new Sort("scoreChange", up)),
                0,
                EACH,
                List.of("name", "scoreChange", "score"),
                List.of(),
                OptionalLong.empty()))
        .value()
        .rows();
  }

  private static Div list(ViewContext context, String titleKey, List<Row> rows) {
    H3 title = new H3(context.t(titleKey));
    title.addClassNames(
        LumoUtility.FontSize.SMALL, LumoUtility.TextColor.SECONDARY, LumoUtility.Margin.NONE);
    Div list = new Div(title);
    list.getStyle().set("flex", "1 1 14rem").set("min-width", "0");
    if (rows.isEmpty()) list.add(new Paragraph(context.t("uiscoring.movers.nobody")));
    for (Row row : rows) {
      Anchor name =
          new Anchor("accounts/" + row.id().value() + "?tab=value", text(row.cells().get(0)));
      name.addClassNames(
          LumoUtility.Overflow.HIDDEN,
          LumoUtility.TextOverflow.ELLIPSIS,
          LumoUtility.Whitespace.NOWRAP);
      double change = row.cells().get(1) instanceof Value.Number n ? n.number().doubleValue() : 0;
      Span figure = new Span(context.formats().change(change, 1));
      figure
          .getStyle()
          .set("color", change > 0 ? "var(--kam-good)" : "var(--kam-bad)")
          .set("font-variant-numeric", "tabular-nums");
      Div line = new Div(name, figure);
      line.addClassNames(
          LumoUtility.Display.FLEX, LumoUtility.JustifyContent.BETWEEN, LumoUtility.Gap.MEDIUM);
      list.add(line);
    }
    return list;
  }

  private static String text(Value value) {
    return value instanceof Value.Text t ? t.text() : "–";
  }
}
