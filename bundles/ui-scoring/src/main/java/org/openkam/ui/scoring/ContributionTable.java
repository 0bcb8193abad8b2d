package org.openkam.ui.scoring;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.openkam.api.scoring.Contribution;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.ViewContext;

/** The contributions as figures; they sum to the score. */
final class ContributionTable extends Grid<Contribution> {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;

  ContributionTable(ViewContext context, List<Contribution> parts) {
    this.context = context;
    Formats formats = context.formats();
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    setAllRowsVisible(true);
    setItems(parts);
    addColumn(Contribution::label)
        .setHeader(context.t("uiscoring.bars.factor"))
        .setWidth("11rem")
        .setFlexGrow(2);
    figure("uiscoring.bars.input", this::input);
    figure("uiscoring.bars.points", c -> formats.points(c.points()));
    figure("uiscoring.bars.weight", c -> formats.percent(c.weight()));
    figure("uiscoring.bars.contribution", c -> formats.points(c.contribution()));
    figure("uiscoring.bars.average", c -> formats.points(c.mean()));
    figure("uiscoring.bars.previous", c -> formats.points(c.previous()));
  }

  private void figure(String headerKey, ValueProvider<Contribution, String> text) {
    addColumn(text)
        .setHeader(context.t(headerKey))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("6rem");
  }

  private String input(Contribution c) {
    if (c.missing()) return context.t("uiscoring.missing.data");
    if (c.input() instanceof Value.Masked) return "•••";
    if (c.input() instanceof Value.Money m) return context.formats().moneyShort(m.amount());
    if (!(c.input() instanceof Value.Number n)) return Formats.MISSING;
    return c.unit() == Unit.FRACTION
        ? context.formats().percent(n.number().doubleValue())
        : c.unit() == Unit.MONEY
            ? context.formats().moneyShort(n.number())
            : context.formats().number(n.number().doubleValue(), 1);
  }
}
