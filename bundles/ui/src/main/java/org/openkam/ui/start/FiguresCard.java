package org.openkam.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openkam.api.Right;
import org.openkam.api.account.Accounts;
import org.openkam.api.account.Concentration;
import org.openkam.api.account.Portfolio;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.value.Value;
import org.openkam.ui.api.DashboardCard;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.KeyFigure;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The key figures of the company. */
@org.osgi.service.component.annotations.Component
public final class FiguresCard implements DashboardCard {
  private static final double RISK = 0.30;
  private final Accounts accounts;
  private final Portfolio portfolio;
  private final Ledger ledger;
  private final Enterprise enterprise;

  /** Collects what it needs. */
  @Activate
  public FiguresCard(
      @Reference Accounts accounts,
      @Reference Portfolio portfolio,
      @Reference Ledger ledger,
      @Reference Enterprise enterprise) {
    this.accounts = accounts;
    this.portfolio = portfolio;
    this.ledger = ledger;
    this.enterprise = enterprise;
  }

  @Override
  public String id() {
    return "ui.figures";
  }

  @Override
  public String titleKey() {
    return "ui.figures.title";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Width width() {
    return Width.WIDE;
  }

  @Override
  public Optional<Right> right() {
    return Optional.of(Right.COMPANY_FIGURES);
  }

  @Override
  public Component create(ViewContext context) {
    Formats formats = context.formats();
    List<String> sums =
        Stream.of("revenue", "profit")
            .filter(
                n -> accounts.columns(context.actor()).stream().anyMatch(c -> c.name().equals(n)))
            .toList();
    Page page =
        accounts
            .list(
                context.actor(),
                new Query(
                    Filter.everything(),
                    "",
                    List.of(),
                    0,
                    0,
                    List.of(),
                    sums,
                    OptionalLong.empty()))
            .value();
    Concentration c = portfolio.concentration(context.actor()).value();
    long orphans = ledger.orphans(context.actor());
    Div row = new Div();
    row.addClassNames(LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.LARGE);
    row.add(new KeyFigure(context.t("ui.figures.accounts"), formats.count(page.all())));
    String currency = enterprise.settings(context.actor()).reportingCurrency();
    for (String name : sums) {
      if (page.sums().get(name) instanceof Value.Money m) {
        String label = context.t("ui.currency.of", context.t("ui.figures." + name), currency);
        row.add(
            new KeyFigure(label, formats.moneyShort(m.amount())).exact(formats.money(m.amount())));
      }
    }
    KeyFigure top1 = new KeyFigure(context.t("ui.figures.top1"), formats.percent(c.top1()));
    if (c.top1() >= RISK) top1.note(Tone.ATTENTION, context.t("ui.figures.risk"));
    row.add(
        top1,
        new KeyFigure(context.t("ui.figures.top5"), formats.percent(c.top5())),
        new KeyFigure(context.t("ui.figures.hhi"), formats.number(c.hhi(), 4))
            .exact(context.t("ui.figures.hhi.words")));
    if (orphans > 0) {
      row.add(
          new KeyFigure(context.t("ui.figures.orphans"), formats.count(orphans))
              .note(Tone.ATTENTION, context.t("ui.import.orphans.note")));
    }
    return row;
  }
}
