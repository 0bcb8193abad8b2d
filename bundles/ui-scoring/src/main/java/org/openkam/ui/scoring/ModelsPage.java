package org.openkam.ui.scoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.scoring.Scoring.FunctionInfo;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** A card per model: what it is made of, its runs, score now, edit. */
final class ModelsPage extends Div {
  private static final long serialVersionUID = 1L;
  private static final int RUNS = 10;
  private final transient ViewContext context;
  private final transient Scoring scoring;
  private final transient Enterprise enterprise;
  private final transient Texts texts;
  private final transient List<FunctionInfo> functions;

  ModelsPage(ViewContext context, Scoring scoring, Enterprise enterprise, Texts texts) {
    this.context = context;
    this.scoring = scoring;
    this.enterprise = enterprise;
    this.texts = texts;
    this.functions = scoring.functions(context.actor());
    Page page =
        new Page(context.t("uiscoring.models.title"))
            .purpose(context.t("uiscoring.models.purpose"));
    String primary = enterprise.settings(context.actor()).primaryModel();
    for (ModelVersion model : scoring.models(context.actor())) page.content(card(model, primary));
    add(page);
  }

  private Div card(ModelVersion model, String primary) {
    H2 name = new H2(Labels.of(model, context.locale()));
    name.addClassNames(LumoUtility.FontSize.LARGE, LumoUtility.Margin.NONE);
    Div head = new Div(name);
    head.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.SMALL,
        LumoUtility.AlignItems.CENTER);
    if (model.model().equals(primary)) {
      Span badge = new Span(context.t("uiscoring.models.primary"));
      badge.getElement().getThemeList().add("badge primary");
      head.add(badge);
    }
    Span version = new Span(context.t("uiscoring.models.version", model.version()));
    version.getElement().getThemeList().add("badge contrast");
    head.add(version);
    Paragraph factors =
        new Paragraph(
            model.spec().factors().stream()
                .map(
                    f ->
                        ModelWords.factor(f, functions, context.locale())
                            + " "
                            + context.formats().percent(f.weight() / model.spec().totalWeight()))
                .collect(Collectors.joining(" · ")));
    factors.addClassName(LumoUtility.Margin.NONE);
    Paragraph period = new Paragraph(ModelWords.period(model.spec(), context));
    period.addClassNames(LumoUtility.Margin.NONE, LumoUtility.TextColor.SECONDARY);
    Button score = new Button(context.t("uiscoring.models.score"), e -> score(model));
    score.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button edit =
        new Button(
            context.t("uiscoring.models.edit"), e -> context.open("value/models/" + model.model()));
    Div actions = new Div(score, edit);
    if (!model.model().equals(primary)) {
      Button make = new Button(context.t("uiscoring.models.make"), e -> primary(model));
      make.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      actions.add(make);
    }
    actions.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.SMALL);
    Div card = new Div(head, factors, period, actions);
    List<Run> runs = scoring.runs(context.actor(), model.model());
    if (!runs.isEmpty()) card.add(runs(runs.subList(0, Math.min(RUNS, runs.size())), model));
    card.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.SMALL,
        LumoUtility.Border.ALL,
        LumoUtility.BorderColor.CONTRAST_10,
        LumoUtility.BorderRadius.LARGE,
        LumoUtility.Padding.MEDIUM);
    return card;
  }

  private Grid<Run> runs(List<Run> runs, ModelVersion model) {
    Grid<Run> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(runs);
    grid.addColumn(r -> context.formats().ago(r.started()))
        .setHeader(context.t("uiscoring.run.when"))
        .setWidth("11rem");
    grid.addColumn(Run::version)
        .setHeader(context.t("uiscoring.run.version"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6rem");
    grid.addColumn(r -> context.formats().dateShort(r.window().asOf()))
        .setHeader(context.t("uiscoring.run.asof"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("8rem");
    grid.addColumn(r -> context.formats().count(r.accounts()))
        .setHeader(context.t("uiscoring.accounts"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem");
    model
        .spec()
        .grades()
        .forEach(
            g ->
                grid.addColumn(r -> context.formats().count(r.grades().getOrDefault(g.code(), 0L)))
                    .setHeader(Labels.of(g, context.locale()))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("6rem"));
    grid.addColumn(r -> r.current() ? context.t("uiscoring.run.current") : "").setWidth("6rem");
    return grid;
  }

  private void score(ModelVersion model) {
    try {
      scoring.start(Write.by(context.actor()), model.model());
      context.notify(
          Tone.NEUTRAL, context.t("uiscoring.models.started", Labels.of(model, context.locale())));
    } catch (RefusedException e) {
      refused(e);
    }
  }

  private void primary(ModelVersion model) {
    try {
      Settings now = enterprise.settings(context.actor());
      enterprise.change(
          Write.by(context.actor()),
          new Settings(
              now.version(),
              now.name(),
              now.reportingCurrency(),
              now.zone(),
              now.fiscalYearStart(),
              model.model()));
      getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    } catch (RefusedException e) {
      refused(e);
    }
  }

  private void refused(RefusedException e) {
    context.notify(Tone.BAD, Sentences.of(texts, context, e.first()));
  }
}
