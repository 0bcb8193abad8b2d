package org.openkam.ui.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.value.Value;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** How many accounts have which grade; a click leads to them. */
@org.osgi.service.component.annotations.Component
public final class GradesCard implements DashboardCard {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Accounts accounts;
  private final Scoring scoring;

  /** Collects what it needs. */
  @Activate
  public GradesCard(@Reference Accounts accounts, @Reference Scoring scoring) {
    this.accounts = accounts;
    this.scoring = scoring;
  }

  @Override
  public String id() {
    return "uiscoring.grades";
  }

  @Override
  public String titleKey() {
    return "uiscoring.grades.title";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Width width() {
    return Width.HALF;
  }

  @Override
  public Component create(ViewContext context) {
    boolean graded =
        accounts.columns(context.actor()).stream().map(ColumnInfo::name).anyMatch("grade"::equals);
    List<ModelVersion> models = scoring.models(context.actor());
    if (!graded || models.isEmpty()) {
      Paragraph words = new Paragraph(context.t("uiscoring.grades.none"));
      if (!context.actor().may(Right.SCORE)) return words;
      Button open =
          new Button(context.t("uiscoring.models.open"), e -> context.open("value/models"));
      return new Div(words, new WhileScoring(open, () -> scoring.available(context.actor())));
    }
    Map<String, Long> counts = new HashMap<>();
    GroupQuery query =
        new GroupQuery(Filter.everything(), "", "grade", List.of(), 20, OptionalLong.empty());
    for (Group g : accounts.group(context.actor(), query).value()) {
      if (g.value() instanceof Value.Text t) counts.put(t.text(), g.count());
    }
    ModelVersion model = models.get(0);
    Chart chart = new Chart(context.t("uiscoring.grades.title"));
    chart.setWidthFull();
    chart.setHeight(model.spec().grades().size() * 48 + 40 + "px");
    chart.setOption(option(context, model, counts));
    chart.addClickListener(
        e -> {
          boolean known = model.spec().grades().stream().anyMatch(g -> g.code().equals(e.id()));
          if (known) context.open("accounts?f=grade~EQ~" + e.id());
        });
    Paragraph words =
        new Paragraph(context.t("uiscoring.grades.by", Labels.of(model, context.locale())));
    words.addClassNames(LumoUtility.Margin.NONE, LumoUtility.TextColor.SECONDARY);
    return new Div(words, chart);
  }

  private static ObjectNode option(
      ViewContext context, ModelVersion model, Map<String, Long> counts) {
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
        .put("bottom", 8)
        .put("containLabel", true);
    option.putObject("tooltip").put("trigger", "item");
    option.putObject("xAxis").put("type", "value").put("show", false);
    ObjectNode y = option.putObject("yAxis").put("type", "category").put("inverse", true);
    y.putObject("axisTick").put("show", false);
    y.putObject("axisLine").put("show", false);
    ArrayNode names = y.putArray("data");
    ObjectNode bars =
        option.putArray("series").addObject().put("type", "bar").put("barMaxWidth", 24);
    bars.put("name", context.t("uiscoring.accounts"));
    bars.putObject("label").put("show", true).put("position", "right");
    ArrayNode data = bars.putArray("data");
    for (GradeRule grade : model.spec().grades()) {
      names.add(Labels.of(grade, context.locale()));
      String colour =
          switch (grade.code()) {
            case "core", "key" -> grade.code();
            default -> "ordinary";
          };
      ObjectNode bar =
          data.addObject()
              .put("value", counts.getOrDefault(grade.code(), 0L))
              .put("id", grade.code());
      bar.putObject("itemStyle").put("color", "var(--kam-" + colour + ")");
      bar.putObject("label")
          .put("formatter", context.formats().count(counts.getOrDefault(grade.code(), 0L)));
    }
    return option;
  }
}
