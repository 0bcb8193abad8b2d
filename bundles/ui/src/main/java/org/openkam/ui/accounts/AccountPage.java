package org.openkam.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.value.Value;
import org.openkam.ui.Watch;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.GradeBadge;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;

/** Header with grade and score, facts at the left, tabs. */
final class AccountPage extends Div {
  private static final long serialVersionUID = 1L;
  private static final List<String> HEAD = List.of("grade", "score", "scoreChange", "owner");

  AccountPage(
      ViewContext context,
      Accounts accounts,
      Scoring scoring,
      String currency,
      Supplier<List<AccountPanel>> panels) {
    long id =
        context.path("id").filter(p -> p.matches("\\d{1,18}")).map(Long::parseLong).orElse(0L);
    Account account;
    try {
      account = accounts.get(context.actor(), new AccountId(id));
    } catch (RefusedException e) {
      if (e.first().kind() != Refusal.Kind.NOT_FOUND) throw e;
      Button back = new Button(context.t("ui.account.back"), x -> context.open("accounts"));
      add(
          new EmptyState(
              context.t("ui.account.absent"), context.t("ui.account.absent.words"), back));
      return;
    }
    Map<String, ColumnInfo> columns =
        accounts.columns(context.actor()).stream()
            .collect(Collectors.toMap(ColumnInfo::name, c -> c, (a, b) -> a, LinkedHashMap::new));
    Map<String, Value> cells = cells(context, accounts, id, columns);
    Page page = new Page(account.state().name());
    page.filters(header(context, cells, columns, Grades.of(scoring, context)));
    if (context.actor().may(Right.WRITE)) {
      page.actions(
          new Button(
              context.t("ui.account.change"),
              VaadinIcon.EDIT.create(),
              e -> AccountForm.change(context, accounts, account).open()));
    }
    Div body =
        new Div(
            new FactsList(context, columns, cells, currency),
            new AccountTabs(context, account.id(), panels));
    body.addClassNames(LumoUtility.Display.FLEX, LumoUtility.Gap.LARGE);
    // on a narrow screen the tabs come first, the facts under them
    body.getStyle().set("flex-wrap", "wrap-reverse");
    page.content(body);
    add(page);
    Watch.over(
        this,
        () -> suspended(accounts, context),
        () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
  }

  private static Map<String, Value> cells(
      ViewContext context, Accounts accounts, long id, Map<String, ColumnInfo> columns) {
    List<String> names = List.copyOf(columns.keySet());
    Query one =
        new Query(
            new Filter.Compare("id", Filter.Op.EQ, Value.of(id)),
            "",
            List.of(),
            0,
            1,
            names,
            List.of(),
            OptionalLong.empty());
    Map<String, Value> cells = new HashMap<>();
    for (Row row : accounts.list(context.actor(), one).value().rows()) {
      for (int i = 0; i < names.size(); i++) cells.put(names.get(i), row.cells().get(i));
    }
    return cells;
  }

  private static Div header(
      ViewContext context,
      Map<String, Value> cells,
      Map<String, ColumnInfo> columns,
      Map<String, String> grades) {
    Div header = new Div();
    header.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.CENTER);
    for (String name : HEAD) {
      Value value = cells.getOrDefault(name, Value.MISSING);
      if (value == Value.MISSING || !columns.containsKey(name)) continue;
      if (name.equals("grade") && value instanceof Value.Text t) {
        header.add(new GradeBadge(t.text(), grades.getOrDefault(t.text(), t.text())));
        continue;
      }
      String text =
          name.equals("scoreChange") && value instanceof Value.Number n
              ? context.formats().change(n.number().doubleValue(), 1)
              : Cell.of(value, columns.get(name), context).text();
      Span label = new Span(columns.get(name).label(context.locale().getLanguage()) + " ");
      label.addClassName(LumoUtility.TextColor.SECONDARY);
      Span figure = new Span(text);
      figure.addClassName(LumoUtility.FontWeight.SEMIBOLD);
      header.add(new Span(label, figure));
    }
    columns.values().stream()
        .filter(c -> c.name().equals("score"))
        .flatMap(c -> c.suspendedSince().stream())
        .forEach(
            since -> {
              Span suspended =
                  new Span(context.t("ui.suspended.score", context.formats().date(since)));
              suspended.getElement().getThemeList().add("badge contrast");
              header.add(suspended);
            });
    return header;
  }

  /** Columns of modules that are gone, with the day they were right. */
  static List<String> suspended(Accounts accounts, ViewContext context) {
    return accounts.columns(context.actor()).stream()
        .filter(c -> c.suspendedSince().isPresent())
        .map(c -> c.name() + c.suspendedSince().get())
        .toList();
  }
}
