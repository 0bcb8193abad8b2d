package org.openkam.ui.scoring;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.ui.api.ViewContext;

/** Who published which version, when and why; an older one can be taken up again. */
final class VersionsGrid extends Grid<ModelVersion> {
  private static final long serialVersionUID = 1L;

  VersionsGrid(ViewContext context, List<ModelVersion> versions) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
    setItems(versions);
    addColumn(ModelVersion::version)
        .setHeader(context.t("uiscoring.run.version"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("5rem")
        .setFlexGrow(0);
    addColumn(v -> context.formats().ago(v.created()))
        .setHeader(context.t("uiscoring.run.when"))
        .setWidth("12rem")
        .setFlexGrow(0);
    addColumn(v -> shipped(v) ? "OpenKAM" : v.author())
        .setHeader(context.t("uiscoring.edit.author"))
        .setWidth("9rem");
    addColumn(v -> shipped(v) ? context.t("uiscoring.edit.shipped") : v.note())
        .setHeader(context.t("uiscoring.edit.note"))
        .setWidth("12rem")
        .setFlexGrow(3);
    int newest = versions.isEmpty() ? 0 : versions.get(0).version();
    addComponentColumn(
            v ->
                v.version() == newest
                    ? new Span()
                    : new Anchor(
                        "value/models/" + v.model() + "?from=" + v.version(),
                        context.t("uiscoring.edit.takeup")))
        .setWidth("9rem")
        .setFlexGrow(0);
  }

  /** Came with the platform: its author and note are the platform's own words. */
  private static boolean shipped(ModelVersion version) {
    return version.note().equals("shipped");
  }
}
