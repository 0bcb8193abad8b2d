package org.openkam.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.openkam.api.imports.RowVerdict;
import org.openkam.ui.api.ViewContext;

/** Rows with their verdict; refused ones with reason and cure. */
final class VerdictGrid extends Grid<RowVerdict> {
  private static final long serialVersionUID = 1L;
  private final transient ImportWizard wizard;

  VerdictGrid(ImportWizard wizard) {
    this.wizard = wizard;
    ViewContext context = wizard.context;
    setHeight("20rem");
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    addColumn(RowVerdict::row)
        .setHeader(context.t("ui.import.row"))
        .setWidth("5rem")
        .setFlexGrow(0);
    addColumn(
            LitRenderer.<RowVerdict>of("<span>${item.reason}</span>")
                .withProperty("reason", this::reason))
        .setKey("reason")
        .setHeader(context.t("ui.import.reason"))
        .setWidth("14rem")
        .setFlexGrow(2);
    addColumn(r -> String.join(" · ", r.cells()))
        .setHeader(context.t("ui.import.cells"))
        .setWidth("14rem")
        .setFlexGrow(3);
  }

  void show(List<RowVerdict> rows) {
    getColumnByKey("reason").setVisible(rows.stream().anyMatch(r -> r.refusal().isPresent()));
    setItems(rows);
  }

  private String reason(RowVerdict row) {
    return row.refusal()
        .map(
            r ->
                wizard.texts.sentence(wizard.context.locale(), r)
                    + wizard.texts.cure(wizard.context.locale(), r).map(c -> " " + c).orElse(""))
        .orElse("");
  }
}
