package org.openkam.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import org.openkam.ui.api.Chart;
import org.openkam.ui.api.ViewContext;

/** A chart with its table behind it. */
public final class ChartCard extends Div {
  private static final long serialVersionUID = 1L;

  /**
   * A chart with a title and the same figures as a table.
   *
   * @param title empty when a title stands above already
   * @param header header of the table; its first column is text, the others are figures
   * @param rows rows of the table
   */
  public ChartCard(
      ViewContext context,
      String title,
      Chart chart,
      List<String> header,
      List<List<String>> rows) {
    H3 head = new H3(title);
    head.addClassNames(LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.NONE);
    Grid<List<String>> table = table(header, rows);
    table.setVisible(false);
    Button flip = new Button(context.t("ui.chart.table"));
    flip.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    flip.addClickListener(
        e -> {
          boolean show = chart.isVisible();
          chart.setVisible(!show);
          table.setVisible(show);
          flip.setText(context.t(show ? "ui.chart.chart" : "ui.chart.table"));
        });
    Div bar = new Div(head, flip);
    bar.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.JustifyContent.BETWEEN,
        LumoUtility.AlignItems.CENTER);
    addClassName(LumoUtility.Width.FULL);
    add(bar, chart, table);
  }

  private static Grid<List<String>> table(List<String> header, List<List<String>> rows) {
    Grid<List<String>> table = new Grid<>();
    table.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    table.setItems(rows);
    table.setHeight("16rem");
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      table
          .addColumn(row -> row.get(column))
          .setHeader(header.get(i))
          .setAutoWidth(true)
          .setTextAlign(i == 0 ? ColumnTextAlign.START : ColumnTextAlign.END);
    }
    return table;
  }
}
