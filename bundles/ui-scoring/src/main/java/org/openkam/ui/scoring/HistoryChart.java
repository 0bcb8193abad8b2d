package org.openkam.ui.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.ViewContext;

/** The score over the runs. */
final class HistoryChart extends Div {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  HistoryChart(ViewContext context, List<ScorePoint> points) {
    setWidthFull();
    Chart chart = new Chart(context.t("uiscoring.history"));
    chart.setWidthFull();
    chart.setHeight("12rem");
    ObjectNode option = JSON.createObjectNode();
    option
        .putObject("format")
        .put("kind", "number")
        .put("locale", context.locale().toLanguageTag());
    option.putObject("tooltip").put("trigger", "axis");
    option
        .putObject("grid")
        .put("left", 8)
        .put("right", 16)
        .put("top", 16)
        .put("bottom", 8)
        .put("containLabel", true);
    ArrayNode days = option.putObject("xAxis").put("type", "category").putArray("data");
    option.putObject("yAxis").put("type", "value").put("min", 0).put("max", 100);
    ObjectNode line = option.putArray("series").addObject().put("type", "line").put("step", "end");
    line.put("name", context.t("uiscoring.score"));
    line.putObject("itemStyle").put("color", "var(--kam-core)");
    line.putObject("lineStyle").put("color", "var(--kam-core)");
    ArrayNode data = line.putArray("data");
    for (ScorePoint p : points) {
      days.add(context.formats().time(p.at()));
      data.add(Math.round(p.score() * 10) / 10.0);
    }
    chart.setOption(option);
    add(chart);
  }
}
