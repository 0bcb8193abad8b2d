package org.openkam.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
    UnorderedList list = new UnorderedList();
    list.addClassNames(
        LumoUtility.ListStyleType.NONE, LumoUtility.Padding.NONE, LumoUtility.Margin.NONE);
    for (Grading grading : proposal.gradings()) {
      list.add(row(wizard, models, grading, proposal));
    }
    add(list);
    Watch.over(
        this,
        () -> wizard.scoring.available(context.actor()),
        () -> setVisible(wizard.scoring.available(context.actor())));
  }

  private static ListItem row(
      ImportWizard wizard,
      Map<String, ModelVersion> models,
      Grading grading,
      Scoring.Proposal proposal) {
    ViewContext context = wizard.context;
    Span name = new Span(name(models, grading.model(), context));
    name.addClassName(LumoUtility.FontWeight.MEDIUM);
    name.getStyle().set("flex", "1 1 14rem");
    Button score = new Button(context.t("ui.proposal.score"));
    score.addThemeVariants(ButtonVariant.LUMO_SMALL);
    if (grading.model().equals(proposal.model())) {
      score.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    score.addClickListener(e -> score(wizard, models.get(grading.model()), proposal));
    ListItem row =
        new ListItem(
            name,
            count(context, "ui.proposal.high", grading.high()),
            count(context, "ui.proposal.medium", grading.medium()),
            count(context, "ui.proposal.low", grading.low()),
            score);
    row.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.AlignItems.CENTER,
        LumoUtility.Padding.Vertical.XSMALL);
    return row;
  }

  private static Span count(ViewContext context, String key, long count) {
    Span span = new Span(context.t(key) + " " + context.formats().count(count));
    span.getStyle().set("min-width", "5rem").set("font-variant-numeric", "tabular-nums");
    return span;
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
