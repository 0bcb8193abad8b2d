package org.openkam.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.ledger.Rate;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.ViewContext;

/** What other currencies are worth, from which day on. */
final class RatesPanel extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Ledger ledger;
  private final Grid<Rate> grid = new Grid<>();
  private final Paragraph none = new Paragraph();

  RatesPanel(ViewContext context, Enterprise enterprise, Ledger ledger, Texts texts) {
    this.context = context;
    this.ledger = ledger;
    String reporting = enterprise.settings(context.actor()).reportingCurrency();
    Paragraph words = new Paragraph(context.t("ui.rates.words", reporting));
    words.addClassNames(LumoUtility.TextColor.SECONDARY, LumoUtility.Margin.Top.NONE);
    Button add = new Button(context.t("ui.rates.add"), VaadinIcon.PLUS.create());
    add.addClickListener(
        e -> new RateForm(context, ledger, texts, reporting, null, this::show).open());
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.addColumn(Rate::currency)
        .setHeader(context.t("ui.currency.column"))
        .setWidth("6rem")
        .setSortable(true);
    grid.addColumn(r -> context.formats().dateShort(r.from()))
        .setHeader(context.t("ui.rates.from"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("8rem");
    grid.addColumn(r -> r.rate().stripTrailingZeros().toPlainString())
        .setHeader(context.t("ui.rates.rate", reporting))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("9rem");
    grid.addComponentColumn(
            r -> {
              Button edit =
                  new Button(
                      context.t("ui.rates.replace"),
                      e -> new RateForm(context, ledger, texts, reporting, r, this::show).open());
              edit.addThemeName("small tertiary");
              return edit;
            })
        .setWidth("6rem")
        .setFlexGrow(0)
        .setFrozenToEnd(true);
    none.setText(context.t("ui.rates.none"));
    add(words, add, none, grid);
    show();
  }

  private void show() {
    List<Rate> rates = ledger.rates(context.actor());
    grid.setItems(rates);
    grid.setVisible(!rates.isEmpty());
    none.setVisible(rates.isEmpty());
  }
}
