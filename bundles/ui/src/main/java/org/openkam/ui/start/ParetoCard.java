package org.openkam.ui.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.Optional;
import org.openkam.api.Right;
import org.openkam.api.account.Concentration;
import org.openkam.api.account.Portfolio;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** How few accounts make how much of the revenue. */
@org.osgi.service.component.annotations.Component
public final class ParetoCard implements DashboardCard {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Portfolio portfolio;

  /** Collects what it needs. */
  @Activate
  public ParetoCard(@Reference Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @Override
  public String id() {
    return "ui.pareto";
  }

  @Override
  public String titleKey() {
    return "ui.pareto.title";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Optional<Right> right() {
    return Optional.of(Right.COMPANY_FIGURES);
  }

  @Override
  public Component create(ViewContext context) {
    Concentration c = portfolio.concentration(context.actor()).value();
    if (c.accounts() == 0) return new Paragraph(context.t("ui.pareto.none"));
    String sentence =
        context.t("ui.pareto.words", c.classA(), c.accounts(), c.classA() + c.classB());
    Chart chart = new Chart(sentence);
    chart.setWidthFull();
    chart.setHeight("16rem");
    chart.setOption(option(context, c));
    List<List<String>> rows =
        c.curve().stream()
            .map(
                p ->
                    List.of(
                        context.formats().percent(p.accounts()),
                        context.formats().percent(p.revenue())))
            .toList();
    Paragraph words = new Paragraph(sentence);
    words.addClassNames(LumoUtility.Margin.NONE, LumoUtility.TextColor.SECONDARY);
    return new Div(
        words,
        new ChartCard(
            context,
            "",
            chart,
            List.of(context.t("ui.pareto.accounts"), context.t("ui.pareto.revenue")),
            rows));
  }

  private static ObjectNode option(ViewContext context, Concentration c) {
    ObjectNode option = JSON.createObjectNode();
    option
        .putObject("format")
        .put("kind", "percent")
        .put("locale", context.locale().toLanguageTag());
    option.putObject("tooltip").put("trigger", "axis");
    option
        .putObject("grid")
        .put("left", 8)
        .put("right", 24)
        .put("top", 16)
        .put("bottom", 24)
        .put("containLabel", true);
    option
        .putObject("xAxis")
        .put("type", "value")
        .put("max", 1)
        .put("name", context.t("ui.pareto.accounts"))
        .put("nameLocation", "middle")
        .put("nameGap", 28);
    option.putObject("yAxis").put("type", "value").put("max", 1);
    ObjectNode line = option.putArray("series").addObject();
    line.put("type", "line").put("name", context.t("ui.pareto.revenue")).put("showSymbol", false);
    line.putObject("lineStyle").put("color", "var(--kam-key)");
    line.putObject("itemStyle").put("color", "var(--kam-key)");
    line.putObject("areaStyle").put("color", "var(--kam-key-10pct)");
    ArrayNode data = line.putArray("data");
    c.curve().forEach(p -> data.addArray().add(p.accounts()).add(p.revenue()));
    ObjectNode marks = line.putObject("markLine").put("symbol", "none");
    ArrayNode cuts = marks.putArray("data");
    cut(cuts, 0.8, "A");
    cut(cuts, 0.95, "B");
    return option;
  }

  private static void cut(ArrayNode cuts, double share, String name) {
    ObjectNode cut = cuts.addObject().put("yAxis", share);
    cut.putObject("label").put("formatter", name);
    cut.putObject("lineStyle").put("color", "var(--kam-ordinary)");
  }
}
