package org.openkam.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.openkam.api.RefusedException;
import org.openkam.ui.Watch;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards in a grid of four columns that becomes one on a narrow screen. */
final class StartPage extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(StartPage.class);

  StartPage(ViewContext context, Supplier<List<DashboardCard>> offered) {
    Page page = new Page(context.t("ui.start.title")).purpose(context.t("ui.start.purpose"));
    Div board = new Div();
    board.addClassNames(LumoUtility.Display.GRID, LumoUtility.Gap.MEDIUM);
    // a half is two of the narrow columns; below 600 px all cards are full rows
    board
        .getStyle()
        .set("grid-template-columns", "repeat(auto-fit, minmax(min(26rem, 100%), 1fr))");
    show(context, board, offered.get());
    page.content(board);
    add(page);
    Watch.over(this, offered, () -> show(context, board, offered.get()));
  }

  private static void show(ViewContext context, Div board, List<DashboardCard> offered) {
    board.removeAll();
    offered.stream()
        .filter(c -> c.right().map(context.actor()::may).orElse(true))
        .sorted(Comparator.comparingInt(DashboardCard::order).thenComparing(DashboardCard::id))
        .forEach(c -> board.add(framed(context, c)));
  }

  private static Component framed(ViewContext context, DashboardCard card) {
    H2 title = new H2(context.t(card.titleKey()));
    title.addClassNames(
        LumoUtility.FontSize.MEDIUM, LumoUtility.Margin.Bottom.SMALL, LumoUtility.Margin.Top.NONE);
    Div frame = new Div(title, content(context, card));
    frame.addClassNames(
        LumoUtility.Border.ALL,
        LumoUtility.BorderColor.CONTRAST_10,
        LumoUtility.BorderRadius.LARGE,
        LumoUtility.Padding.MEDIUM);
    frame.getStyle().set("min-width", "0");
    if (card.width() == DashboardCard.Width.WIDE) frame.getStyle().set("grid-column", "1 / -1");
    return frame;
  }

  private static Component content(ViewContext context, DashboardCard card) {
    try {
      return card.create(context);
    } catch (RefusedException e) {
      return new Paragraph(context.t(e.first().messageKey(), e.first().arguments().toArray()));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The card {} failed", card.id(), e);
      return new Paragraph(context.t("ui.start.card.failed"));
    }
  }
}
