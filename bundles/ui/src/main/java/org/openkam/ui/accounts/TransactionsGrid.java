package org.openkam.ui.accounts;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.math.BigDecimal;
import java.util.List;
import org.openkam.api.ledger.Transaction;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.ViewContext;

/** Transactions, newest first. */
final class TransactionsGrid extends Grid<Transaction> {
  private static final long serialVersionUID = 1L;

  TransactionsGrid(ViewContext context, List<Transaction> rows) {
    Formats formats = context.formats();
    setItems(rows);
    setAllRowsVisible(true);
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addColumn(t -> formats.dateShort(t.content().date()))
        .setHeader(context.t("ui.date"))
        .setWidth("8rem")
        .setFlexGrow(0);
    addColumn(t -> t.content().reference().key())
        .setHeader(context.t("ui.reference"))
        .setWidth("9rem");
    addColumn(t -> t.content().product().orElse(""))
        .setHeader(context.t("ui.product"))
        .setWidth("8rem");
    number(context.t("ui.quantity"), t -> formats.number(t.content().quantity().doubleValue(), 2));
    number(context.t("ui.revenue"), t -> formats.money(t.content().revenue()));
    number(context.t("ui.cost"), t -> formats.money(t.content().cost().orElse((BigDecimal) null)));
    addColumn(t -> t.content().currency())
        .setHeader(context.t("ui.currency.column"))
        .setWidth("6rem")
        .setFlexGrow(0);
  }

  private void number(String header, com.vaadin.flow.function.ValueProvider<Transaction, ?> value) {
    addColumn(value).setHeader(header).setWidth("8rem").setTextAlign(ColumnTextAlign.END);
  }
}
