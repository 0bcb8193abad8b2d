package org.openkam.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.account.Portfolio;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** One model: edit and publish a new version. */
@org.osgi.service.component.annotations.Component
public final class ModelView implements View {
  final Scoring scoring;
  final Accounts accounts;
  final Portfolio portfolio;
  final Texts texts;

  /** Collects what it needs. */
  @Activate
  public ModelView(
      @Reference Scoring scoring,
      @Reference Accounts accounts,
      @Reference Portfolio portfolio,
      @Reference Texts texts) {
    this.scoring = scoring;
    this.accounts = accounts;
    this.portfolio = portfolio;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.page(
            "uiscoring.model", "value/models/:model", Section.VALUE, "uiscoring.model.title")
        .requiring(Right.SCORE)
        .needing(ScoringEngine.class);
  }

  @Override
  public Component create(ViewContext context) {
    Optional<ModelVersion> model =
        scoring.models(context.actor()).stream()
            .filter(m -> context.path("model").filter(m.model()::equals).isPresent())
            .findFirst();
    if (model.isEmpty()) {
      Button back =
          new Button(context.t("uiscoring.models.title"), e -> context.open("value/models"));
      return new EmptyState(
          context.t("uiscoring.model.absent"), context.t("uiscoring.model.absent.words"), back);
    }
    return new ModelEditor(context, this, model.get());
  }
}
