package org.openkam.ui.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.Locale;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.value.Amounts;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.PanelContext;
import org.openkam.ui.start.ChartCard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Revenue per month and the newest transactions. */
@org.osgi.service.component.annotations.Component
public final class OverviewPanel implements AccountPanel {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NEWEST = 50;
  private static final int MONTHS = 36;
  private final Ledger ledger;

  /** Collects what it needs. */
  @Activate
  public OverviewPanel(@Reference Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String titleKey() {
    return "ui.account.overview";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Component create(PanelContext context) {
    List<Ledger.Month> all = ledger.months(context.actor(), context.account());
    if (all.isEmpty()) {
      return new EmptyState(context.t("ui.account.nosales"), context.t("ui.account.nosales.words"));
    }
    List<Ledger.Month> months = all.subList(Math.max(0, all.size() - MONTHS), all.size());
    Chart chart = new Chart(context.t("ui.account.months"));
    chart.setWidthFull();
    chart.setHeight("16rem");
    chart.setOption(option(context, months));
    List<List<String>> table =
        months.stream()
            .map(
                m ->
                    List.of(
                        month(m),
                        context.formats().money(Amounts.toDecimal(m.revenue())),
                        context.formats().money(Amounts.toDecimal(m.cost())),
                        context.formats().count(m.transactions())))
            .toList();
    H3 newest = new H3(context.t("ui.account.transactions"));
    newest.addClassName(LumoUtility.FontSize.MEDIUM);
    Div all2 =
        new Div(
            new ChartCard(
                context,
                context.t("ui.account.months"),
                chart,
                List.of(
                    context.t("ui.month"),
                    context.t("ui.revenue"),
                    context.t("ui.cost"),
                    context.t("ui.transactions")),
                table),
            newest,
            new TransactionsGrid(
                context, ledger.of(context.actor(), context.account(), 0, NEWEST)));
    all2.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    return all2;
  }

  private static String month(Ledger.Month m) {
    return String.format(Locale.ROOT, "%d-%02d", m.year(), m.month());
  }

  private static ObjectNode option(PanelContext context, List<Ledger.Month> months) {
    ObjectNode option = JSON.createObjectNode();
    option.putObject("format").put("kind", "money").put("locale", context.locale().toLanguageTag());
    option.putObject("tooltip").put("trigger", "axis");
    option
        .putObject("grid")
        .put("left", 8)
        .put("right", 8)
        .put("top", 24)
        .put("bottom", 8)
        .put("containLabel", true);
    ArrayNode names = option.putObject("xAxis").put("type", "category").putArray("data");
    option.putObject("yAxis").put("type", "value");
    ObjectNode revenue = option.putArray("series").addObject();
    revenue.put("type", "bar").put("name", context.t("ui.revenue"));
    revenue.putObject("itemStyle").put("color", "var(--kam-key)");
    ArrayNode data = revenue.putArray("data");
    for (Ledger.Month m : months) {
      names.add(month(m));
      data.add(Amounts.toDecimal(m.revenue()));
    }
    return option;
  }
}
