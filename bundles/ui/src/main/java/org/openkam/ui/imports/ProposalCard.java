package org.openkam.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.scoring.Grading;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.value.AsOf;
import org.openkam.ui.Watch;
import org.openkam.ui.api.ViewContext;

/**
 * How many accounts each model would call high, medium and low; one click scores by one of them.
 */
final class ProposalCard extends Div {
  private static final long serialVersionUID = 1L;

  ProposalCard(ImportWizard wizard, Scoring.Proposal proposal) {
    ViewContext context = wizard.context;
    addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexDirection.COLUMN,
        LumoUtility.Gap.SMALL,
        LumoUtility.Background.CONTRAST_5,
        LumoUtility.BorderRadius.LARGE,
        LumoUtility.Padding.MEDIUM);
    setWidthFull();
    getStyle().set("max-width", "44rem").set("box-sizing", "border-box");
    Map<String, ModelVersion> models =
        wizard.scoring.models(context.actor()).stream()
            .collect(Collectors.toMap(ModelVersion::model, m -> m));
    H3 head = new H3(context.t("ui.proposal.title"));
    head.addClassNames(LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.NONE);
    Paragraph words =
        new Paragraph(context.t("ui.proposal.words", name(models, proposal.model(), context)));
    words.addClassName(LumoUtility.Margin.NONE);
    add(head, words);
    if (proposal.lastLedgerDate()) {
      Paragraph old = new Paragraph(context.t("ui.proposal.old"));
      old.addClassName(LumoUtility.Margin.NONE);
      add(old);
    }
    Grid<Grading> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(proposal.gradings());
    grid.addColumn(g -> name(models, g.model(), context))
        .setHeader(context.t("ui.proposal.model"))
        .setWidth("10rem");
    count(grid, context.t("ui.proposal.high"), g -> context.formats().count(g.high()));
    count(grid, context.t("ui.proposal.medium"), g -> context.formats().count(g.medium()));
    count(grid, context.t("ui.proposal.low"), g -> context.formats().count(g.low()));
    grid.addComponentColumn(
            g -> {
              Button score = new Button(context.t("ui.proposal.score"));
              score.addThemeVariants(ButtonVariant.LUMO_SMALL);
              if (g.model().equals(proposal.model()))
                score.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
              score.addClickListener(e -> score(wizard, models.get(g.model()), proposal));
              return score;
            })
        .setWidth("10rem")
        .setFlexGrow(0);
    add(grid);
    Watch.over(
        this,
        () -> wizard.scoring.available(context.actor()),
        () -> setVisible(wizard.scoring.available(context.actor())));
  }

  private static void count(
      Grid<Grading> grid, String header, com.vaadin.flow.function.ValueProvider<Grading, ?> value) {
    grid.addColumn(value).setHeader(header).setTextAlign(ColumnTextAlign.END).setWidth("5rem");
  }

  private static String name(Map<String, ModelVersion> models, String key, ViewContext context) {
    ModelVersion model = models.get(key);
    return model == null
        ? key
        : model.spec().labels().getOrDefault(context.locale().getLanguage(), key);
  }

  private static void score(ImportWizard wizard, ModelVersion model, Scoring.Proposal proposal) {
    ViewContext context = wizard.context;
    Write write = Write.by(context.actor());
    try {
      ModelSpec spec = model.spec();
      if (proposal.lastLedgerDate() && spec.asOf() instanceof AsOf.Today) {
        wizard.scoring.publish(
            write,
            model.model(),
            model.version(),
            new ModelSpec(
                spec.labels(),
                spec.factors(),
                spec.grades(),
                spec.period(),
                new AsOf.LastLedgerDate()),
            context.t("ui.proposal.note"));
      }
      wizard.scoring.start(write, model.model());
      context.open("");
    } catch (RefusedException e) {
      wizard.tell(e);
    }
  }
}
