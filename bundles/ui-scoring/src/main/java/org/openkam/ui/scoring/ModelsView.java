package org.openkam.ui.scoring;

import com.vaadin.flow.component.Component;
import org.openkam.api.Right;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The scoring models with their runs. */
@org.osgi.service.component.annotations.Component
public final class ModelsView implements View {
  private final Scoring scoring;
  private final Enterprise enterprise;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public ModelsView(
      @Reference Scoring scoring, @Reference Enterprise enterprise, @Reference Texts texts) {
    this.scoring = scoring;
    this.enterprise = enterprise;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
            "uiscoring.models",
            "value/models",
            Section.VALUE,
            10,
            "uiscoring.models.title",
            "scale")
        .requiring(Right.SCORE)
        .needing(ScoringEngine.class);
  }

  @Override
  public Component create(ViewContext context) {
    return new ModelsPage(context, scoring, enterprise, texts);
  }
}
