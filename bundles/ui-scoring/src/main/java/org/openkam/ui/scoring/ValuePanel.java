package org.openkam.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.Optional;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.Scoring;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.GradeBadge;
import org.openkam.ui.api.PanelContext;
import org.openkam.ui.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Why this score: contributions as a chart and as sentences, what would lift it, history. */
@org.osgi.service.component.annotations.Component
public final class ValuePanel implements AccountPanel {
  private final Scoring scoring;

  /** Collects what it needs. */
  @Activate
  public ValuePanel(@Reference Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public String id() {
    return "value";
  }

  @Override
  public String titleKey() {
    return "uiscoring.value.title";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Component create(PanelContext context) {
    List<ModelVersion> models = scoring.models(context.actor());
    Div panel = new Div();
    panel.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.MEDIUM);
    if (models.isEmpty()) {
      return new EmptyState(context.t("uiscoring.none"), context.t("uiscoring.none.words"));
    }
    Div place = new Div();
    Select<ModelVersion> which = new Select<>();
    which.setLabel(context.t("uiscoring.model"));
    which.setWidth("16rem");
    which.setMaxWidth("100%");
    which.setItems(models);
    which.setItemLabelGenerator(m -> m == null ? "" : Labels.of(m, context.locale()));
    which.addValueChangeListener(
        e -> {
          place.removeAll();
          place.add(explained(context, e.getValue().model()));
          if (e.isFromClient()) context.keep("model", e.getValue().model());
        });
    which.setValue(
        models.stream()
            .filter(m -> context.query("model").filter(m.model()::equals).isPresent())
            .findFirst()
            .orElse(models.get(0)));
    panel.add(which, place);
    return panel;
  }

  private Component explained(PanelContext context, String model) {
    Optional<Explanation> found =
        scoring.explain(context.actor(), context.account(), model, context.locale()).value();
    if (found.isEmpty()) {
      return new EmptyState(context.t("uiscoring.unscored"), context.t("uiscoring.unscored.words"));
    }
    Explanation e = found.get();
    Div all = new Div();
    all.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.SMALL);
    Span score = new Span(context.formats().points(e.score()));
    score.addClassNames(LumoUtility.FontSize.XXLARGE, LumoUtility.FontWeight.SEMIBOLD);
    Span when = new Span(context.t("uiscoring.asof", context.formats().date(e.asOf())));
    when.addClassName(LumoUtility.TextColor.SECONDARY);
    Div head = new Div(score, new GradeBadge(e.grade(), e.gradeLabel()), when);
    head.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.CENTER);
    all.add(head);
    if (e.suspended()) {
      Span badge = new Span(context.t("uiscoring.suspended"));
      badge.getElement().getThemeList().add("badge contrast");
      head.add(badge);
    }
    if (!e.summary().isEmpty()) {
      Paragraph summary = new Paragraph(e.summary());
      summary.addClassNames(LumoUtility.FontWeight.MEDIUM, LumoUtility.Margin.NONE);
      all.add(summary);
    }
    all.add(
        title(context.t("uiscoring.why")), new ContributionBars(context, e), sentences(context, e));
    if (!e.lifts().isEmpty()) all.add(title(context.t("uiscoring.lifts")), lifts(e));
    List<ScorePoint> history = scoring.history(context.actor(), context.account(), model);
    if (history.size() > 1)
      all.add(title(context.t("uiscoring.history")), new HistoryChart(context, history));
    return all;
  }

  private static H3 title(String text) {
    H3 title = new H3(text);
    title.addClassNames(LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.Bottom.NONE);
    return title;
  }

  private static UnorderedList sentences(ViewContext context, Explanation e) {
    UnorderedList list = new UnorderedList();
    list.addClassName(LumoUtility.Margin.NONE);
    for (Contribution c : e.contributions()) {
      // told by the run itself while the engine is gone, a sentence names its factor already
      boolean named = c.sentence().startsWith(c.label());
      list.add(
          new ListItem(
              named ? c.sentence() : context.t("uiscoring.sentence", c.label(), c.sentence())));
    }
    return list;
  }

  private static UnorderedList lifts(Explanation e) {
    UnorderedList list = new UnorderedList();
    list.addClassName(LumoUtility.Margin.NONE);
    e.lifts().forEach(l -> list.add(new ListItem(l.sentence())));
    return list;
  }
}
