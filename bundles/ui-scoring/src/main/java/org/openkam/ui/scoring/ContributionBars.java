package org.openkam.ui.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.ViewContext;

/** Each factor against the average account: to the right it lifts, to the left it lowers. */
final class ContributionBars extends Div {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROW_PX = 44;

  ContributionBars(ViewContext context, Explanation e) {
    List<Contribution> parts = e.contributions();
    Chart chart = new Chart(context.t("uiscoring.bars.words"));
    chart.setWidthFull();
    chart.setHeight(parts.size() * ROW_PX + 56 + "px");
    chart.setOption(option(context, parts));
    ContributionTable table = new ContributionTable(context, parts);
    table.setVisible(false);
    Button flip = new Button(context.t("uiscoring.bars.table"));
    flip.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    flip.addClickListener(
        click -> {
          boolean show = chart.isVisible();
          chart.setVisible(!show);
          table.setVisible(show);
          flip.setText(context.t(show ? "uiscoring.bars.chart" : "uiscoring.bars.table"));
        });
    addClassName(LumoUtility.Width.FULL);
    add(chart, table, flip);
  }

  private static ObjectNode option(ViewContext context, List<Contribution> parts) {
    ObjectNode option = JSON.createObjectNode();
    option
        .putObject("format")
        .put("kind", "number")
        .put("locale", context.locale().toLanguageTag());
    option
        .putObject("grid")
        .put("left", 8)
        .put("right", 48)
        .put("top", 8)
        .put("bottom", 32)
        .put("containLabel", true);
    option.putObject("tooltip").put("trigger", "item");
    option
        .putObject("xAxis")
        .put("type", "value")
        .put("name", context.t("uiscoring.bars.axis"))
        .put("nameLocation", "middle")
        .put("nameGap", 24);
    ObjectNode y = option.putObject("yAxis").put("type", "category").put("inverse", true);
    y.putObject("axisTick").put("show", false);
    ArrayNode names = y.putArray("data");
    ObjectNode bars =
        option.putArray("series").addObject().put("type", "bar").put("barMaxWidth", 20);
    bars.put("name", context.t("uiscoring.bars.axis"));
    bars.putObject("label").put("show", true).put("position", "right");
    ArrayNode data = bars.putArray("data");
    for (Contribution c : parts) {
      names.add(c.label());
      double against = Math.round(10 * (c.contribution() - c.mean())) / 10.0;
      ObjectNode bar = data.addObject().put("value", against).put("id", c.factor());
      bar.putObject("itemStyle").put("color", against >= 0 ? "var(--kam-good)" : "var(--kam-bad)");
      bar.putObject("label")
          .put("position", against < 0 ? "left" : "right")
          .put("formatter", context.formats().change(against, 1));
    }
    return option;
  }
}
