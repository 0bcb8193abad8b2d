package org.openkam.ui.accounts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.scoring.Scoring;
import org.openkam.ui.Watch;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;

/** The grid with search, filter chips and column choice; the address keeps all of it. */
final class AccountsPage extends Div {
  private static final long serialVersionUID = 1L;
  private static final List<String> USUAL =
      List.of(
          "name",
          "grade",
          "score",
          "scoreChange",
          "revenue",
          "margin",
          "last_purchase",
          "industry",
          "owner");

  private final transient ViewContext context;
  private final transient Map<String, ColumnInfo> columns;
  private final transient Map<String, String> grades;
  private final transient List<Condition> conditions = new ArrayList<>();
  private final AccountsGrid grid;
  private final Div chips = new Div();
  private final Span count = new Span();
  private final TextField search = new TextField();

  AccountsPage(ViewContext context, Accounts accounts, Scoring scoring, String currency) {
    this.context = context;
    setHeightFull();
    columns =
        accounts.columns(context.actor()).stream()
            .collect(Collectors.toMap(ColumnInfo::name, c -> c, (a, b) -> a, LinkedHashMap::new));
    grades = Grades.of(scoring, context);
    for (String address : context.query().getOrDefault("f", List.of())) {
      Condition.parse(address, columns).ifPresent(conditions::add);
    }
    grid = new AccountsGrid(context, accounts, columns, grades, currency, count::setText);
    grid.show(shown());
    search();
    Page page = new Page(context.t("ui.accounts.title"));
    page.setHeightFull();
    if (context.actor().may(Right.WRITE)) page.actions(create(accounts));
    chips.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.XSMALL,
        LumoUtility.AlignItems.CENTER);
    count.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.FontSize.SMALL);
    count.getElement().setAttribute("aria-live", "polite");
    page.filters(
        search,
        new ConditionButton(context, columns, grades, this::add),
        chips,
        new ColumnsMenu(context, columns, shown(), this::choose),
        count);
    // the columns of a module that is gone stay, marked
    columns.values().stream()
        .flatMap(c -> c.suspendedSince().stream())
        .findFirst()
        .ifPresent(
            since -> {
              Span badge = new Span(context.t("ui.suspended.score", context.formats().date(since)));
              badge.getElement().getThemeList().add("badge contrast");
              page.filters(badge);
            });
    page.content(grid);
    add(page);
    apply();
    Watch.over(
        this,
        () -> AccountPage.suspended(accounts, context),
        () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
  }

  private Button create(Accounts accounts) {
    Button create = new Button(context.t("ui.account.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> AccountForm.create(context, accounts).open());
    return create;
  }

  private void search() {
    search.setPlaceholder(context.t("ui.accounts.search"));
    search.setAriaLabel(context.t("ui.accounts.search"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValue(context.query("q").orElse(""));
    search.addValueChangeListener(
        e -> {
          if (e.getValue().isBlank()) context.keep("q");
          else context.keep("q", e.getValue());
          apply();
        });
    Shortcuts.addShortcutListener(this, search::focus, Key.SLASH);
  }

  private List<String> shown() {
    List<String> wanted = context.query("cols").map(c -> List.of(c.split(","))).orElse(USUAL);
    List<String> there = new ArrayList<>(wanted.stream().filter(columns::containsKey).toList());
    if (!there.contains("name")) there.add(0, "name");
    return there;
  }

  private void choose(List<String> chosen) {
    context.keep("cols", String.join(",", chosen));
    grid.show(chosen);
  }

  private void add(Condition condition) {
    conditions.add(condition);
    keep();
  }

  private void remove(Condition condition) {
    conditions.remove(condition);
    keep();
  }

  private void keep() {
    context.keep("f", conditions.stream().map(Condition::address).toArray(String[]::new));
    apply();
  }

  private void apply() {
    chips.removeAll();
    for (Condition condition : conditions) {
      String sentence = condition.sentence(columns.get(condition.column()), grades, context);
      Button chip = new Button(sentence, VaadinIcon.CLOSE_SMALL.create(), e -> remove(condition));
      chip.setIconAfterText(true);
      chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
      chip.setAriaLabel(context.t("ui.filter.remove", sentence));
      chips.add(chip);
    }
    List<Filter> parts = conditions.stream().map(c -> c.filter(columns.get(c.column()))).toList();
    grid.filter(parts.isEmpty() ? Filter.everything() : new Filter.And(parts), search.getValue());
  }
}
