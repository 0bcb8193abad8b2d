package org.openkam.ui.imports;

import com.vaadin.flow.component.Component;
import org.openkam.api.Right;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.Imports;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** One import on its way: upload, mapping, dry run, progress, result. */
@org.osgi.service.component.annotations.Component
public final class ImportView implements View {
  private final Imports imports;
  private final Jobs jobs;
  private final Scoring scoring;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public ImportView(
      @Reference Imports imports,
      @Reference Jobs jobs,
      @Reference Scoring scoring,
      @Reference Texts texts) {
    this.imports = imports;
    this.jobs = jobs;
    this.scoring = scoring;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.page("ui.import", "imports/:id", Section.ACCOUNTS, "ui.import.title")
        .requiring(Right.IMPORT)
        .needing(ImportEngine.class);
  }

  @Override
  public Component create(ViewContext context) {
    return new ImportWizard(context, imports, jobs, scoring, texts);
  }
}
