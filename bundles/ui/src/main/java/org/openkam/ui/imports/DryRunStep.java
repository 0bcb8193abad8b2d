package org.openkam.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.StreamResource;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Verdict;
import org.openkam.ui.api.Formats;
import org.openkam.ui.api.KeyFigure;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** What a commit would do: figures, a verdict per row, and the choice. */
final class DryRunStep extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ImportWizard wizard;
  private final transient ImportRun run;
  private final transient DryRun dry;

  DryRunStep(ImportWizard wizard, ImportRun run) {
    this.wizard = wizard;
    this.run = run;
    this.dry = run.dryRun().orElseThrow();
    addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexDirection.COLUMN, LumoUtility.Gap.MEDIUM);
    add(figures(), rows(), footer());
  }

  private Div figures() {
    ViewContext context = wizard.context;
    Formats formats = context.formats();
    Div figures = new Div();
    figures.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.LARGE);
    for (Verdict verdict : Verdict.values()) {
      long count = dry.count(verdict);
      if (count == 0 && verdict == Verdict.SKIPPED) continue;
      KeyFigure figure = new KeyFigure(verdict(verdict), formats.count(count));
      if (verdict == Verdict.REFUSED && count > 0)
        figure.note(Tone.BAD, context.t("ui.import.refused.note"));
      figures.add(figure);
    }
    figures.add(
        new KeyFigure(context.t("ui.import.accounts.new"), formats.count(dry.newAccounts())));
    if (dry.orphans() > 0) {
      figures.add(
          new KeyFigure(context.t("ui.import.orphans"), formats.count(dry.orphans()))
              .note(Tone.ATTENTION, context.t("ui.import.orphans.note")));
    }
    dry.revenue().forEach((c, sum) -> figures.add(money(context.t("ui.import.revenue", c), sum)));
    dry.cost().forEach((c, sum) -> figures.add(money(context.t("ui.import.cost", c), sum)));
    if (dry.from().isPresent() && dry.to().isPresent()) {
      figures.add(
          new KeyFigure(
              context.t("ui.import.days"),
              formats.dateShort(dry.from().get()) + " – " + formats.dateShort(dry.to().get())));
    }
    return figures;
  }

  private KeyFigure money(String label, BigDecimal sum) {
    Formats formats = wizard.context.formats();
    return new KeyFigure(label, formats.moneyShort(sum)).exact(formats.money(sum));
  }

  private String verdict(Verdict verdict) {
    return wizard.context.t("ui.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  private Div rows() {
    ViewContext context = wizard.context;
    List<Verdict> there = Arrays.stream(Verdict.values()).filter(v -> dry.count(v) > 0).toList();
    if (there.isEmpty()) return new Div(new Paragraph(context.t("ui.import.empty")));
    Select<Verdict> which = new Select<>();
    which.setLabel(context.t("ui.import.sample.verdict"));
    which.setItems(there);
    which.setItemLabelGenerator(v -> v == null ? "" : verdict(v));
    VerdictGrid grid = new VerdictGrid(wizard);
    which.addValueChangeListener(
        e -> grid.show(dry.samples().stream().filter(r -> r.verdict() == e.getValue()).toList()));
    which.setValue(there.contains(Verdict.REFUSED) ? Verdict.REFUSED : there.get(0));
    Div rows = new Div(which, grid);
    if (dry.count(Verdict.REFUSED) > 0) rows.addComponentAtIndex(1, download());
    return rows;
  }

  private Anchor download() {
    ViewContext context = wizard.context;
    StreamResource file =
        new StreamResource(
            "refused-" + run.id() + ".csv",
            () -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              wizard.imports.refusedRows(
                  context.actor(), run.id(), context.locale().getLanguage(), out);
              return new ByteArrayInputStream(out.toByteArray());
            });
    Anchor anchor = new Anchor(file, context.t("ui.import.refused.download"));
    anchor.getElement().setAttribute("download", true);
    anchor.addClassName(LumoUtility.Margin.Left.MEDIUM);
    return anchor;
  }

  private Div footer() {
    ViewContext context = wizard.context;
    long refused = dry.count(Verdict.REFUSED);
    long accepted = dry.count(Verdict.NEW) + dry.count(Verdict.CHANGED);
    Button commit =
        new Button(
            refused == 0
                ? context.t("ui.import.commit", accepted)
                : context.t("ui.import.commit.accepted", accepted, refused));
    if (refused == 0) commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    commit.setEnabled(accepted > 0);
    commit.addClickListener(e -> commit(refused > 0));
    Button back =
        new Button(context.t("ui.import.back"), e -> wizard.map(run, run.mapping().orElse(null)));
    if (refused > 0) back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button discard =
        new Button(
            context.t("ui.import.discard"),
            e -> {
              wizard.imports.discard(Write.by(context.actor()), run.id());
              context.open("imports");
            });
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div footer = new Div(commit, back, discard);
    footer.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.SMALL);
    return footer;
  }

  private void commit(boolean acceptedOnly) {
    try {
      wizard.imports.commit(
          Write.by(wizard.context.actor()),
          run.id(),
          dry.fileHash(),
          dry.baseChange(),
          acceptedOnly);
      wizard.follow(wizard.imports.get(wizard.context.actor(), run.id()));
    } catch (RefusedException e) {
      wizard.tell(e);
    }
  }
}
