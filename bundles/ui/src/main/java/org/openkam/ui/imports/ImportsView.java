package org.openkam.ui.imports;

import com.vaadin.flow.component.Component;
import org.openkam.api.Right;
import org.openkam.api.imports.Demo;
import org.openkam.api.imports.Imports;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** All imports. */
@org.osgi.service.component.annotations.Component
public final class ImportsView implements View {
  private final Imports imports;
  private final Demo demo;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public ImportsView(@Reference Imports imports, @Reference Demo demo, @Reference Texts texts) {
    this.imports = imports;
    this.demo = demo;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
            "ui.imports", "imports", Section.ACCOUNTS, 90, "ui.imports.title", "upload")
        .requiring(Right.IMPORT);
  }

  @Override
  public Component create(ViewContext context) {
    return new ImportsPage(context, imports, demo, texts);
  }
}
