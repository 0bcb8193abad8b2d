package org.openkam.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import org.openkam.api.imports.FileShape;
import org.openkam.ui.api.ViewContext;

/** The first rows as they stand in the file, and how it was read. */
final class SampleGrid extends Div {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 5;

  SampleGrid(ViewContext context, FileShape shape) {
    addClassName(LumoUtility.Width.FULL);
    Paragraph how =
        new Paragraph(
            shape.format().equals("xlsx")
                ? context.t("ui.import.shape.xlsx", shape.sheet(), shape.datePattern())
                : context.t(
                    "ui.import.shape.csv",
                    shape.encoding(),
                    shape.separator().equals("\t") ? context.t("ui.import.tab") : shape.separator(),
                    context.t(shape.decimalComma() ? "ui.import.comma" : "ui.import.point"),
                    shape.datePattern().isEmpty() ? "–" : shape.datePattern()));
    how.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.FontSize.SMALL);
    Grid<List<String>> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(shape.sample().subList(0, Math.min(ROWS, shape.sample().size())));
    for (int i = 0; i < shape.header().size(); i++) {
      int column = i;
      grid.addColumn(row -> column < row.size() ? row.get(column) : "")
          .setHeader(shape.header().get(i))
          .setAutoWidth(true);
    }
    add(how, grid);
  }
}
