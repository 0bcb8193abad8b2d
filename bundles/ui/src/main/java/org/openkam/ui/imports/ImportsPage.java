package org.openkam.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.Demo;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Imports;
import org.openkam.api.imports.Verdict;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** The imports, newest first, with undo. */
final class ImportsPage extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Imports imports;
  private final transient Demo demo;
  private final transient Texts texts;

  ImportsPage(ViewContext context, Imports imports, Demo demo, Texts texts) {
    this.context = context;
    this.imports = imports;
    this.demo = demo;
    this.texts = texts;
    setHeightFull();
    Page page = new Page(context.t("ui.imports.title")).purpose(context.t("ui.imports.purpose"));
    page.setHeightFull();
    Button bring = new Button(context.t("ui.imports.new"), VaadinIcon.UPLOAD.create());
    bring.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    bring.addClickListener(e -> context.open("imports/new"));
    page.actions(bring);
    List<ImportRun> runs = imports.list(context.actor());
    page.content(runs.isEmpty() ? empty() : grid(runs));
    add(page);
    if (context.query("demo").isPresent()) askDemo();
  }

  private Component empty() {
    Button load = new Button(context.t("ui.accounts.none.demo"), e -> askDemo());
    return new EmptyState(context.t("ui.imports.none"), context.t("ui.imports.none.words"), load);
  }

  private void askDemo() {
    ConfirmDialog ask =
        new ConfirmDialog(
            context.t("ui.demo.title"),
            context.t("ui.demo.words"),
            context.t("ui.accounts.none.demo"),
            e -> loadDemo());
    ask.setCancelable(true);
    ask.setCancelText(context.t("ui.cancel"));
    ask.addCancelListener(e -> context.keep("demo"));
    ask.open();
  }

  private void loadDemo() {
    try {
      demo.load(Write.by(context.actor()), 2_000, 60_000);
      context.open("jobs");
    } catch (RefusedException e) {
      context.notify(Tone.BAD, Words.of(texts, context, e));
    }
  }

  private Grid<ImportRun> grid(List<ImportRun> runs) {
    Grid<ImportRun> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setSizeFull();
    grid.setItems(runs);
    grid.addComponentColumn(r -> new Anchor("imports/" + r.id(), r.fileName()))
        .setHeader(context.t("ui.imports.file"))
        .setWidth("9rem")
        .setFlexGrow(3);
    grid.addComponentColumn(r -> state(r))
        .setHeader(context.t("ui.imports.state"))
        .setWidth("7rem");
    grid.addColumn(r -> context.t("ui.imports.type." + r.type().name().toLowerCase(Locale.ROOT)))
        .setHeader(context.t("ui.imports.type"))
        .setWidth("7rem");
    grid.addColumn(r -> r.dryRun().map(d -> context.formats().count(d.rows())).orElse(""))
        .setHeader(context.t("ui.imports.rows"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem");
    grid.addColumn(r -> r.dryRun().map(this::refused).orElse(""))
        .setHeader(context.t("ui.verdict.refused"))
        .setTextAlign(ColumnTextAlign.END)
        .setWidth("7rem");
    grid.addColumn(ImportRun::owner).setHeader(context.t("ui.imports.owner")).setWidth("8rem");
    grid.addColumn(r -> context.formats().ago(r.created()))
        .setHeader(context.t("ui.imports.created"))
        .setWidth("11rem");
    grid.addComponentColumn(this::actions).setWidth("6rem").setFlexGrow(0).setFrozenToEnd(true);
    return grid;
  }

  private String refused(DryRun dry) {
    return context.formats().count(dry.count(Verdict.REFUSED));
  }

  private Span state(ImportRun run) {
    Span badge =
        new Span(context.t("ui.imports.state." + run.state().name().toLowerCase(Locale.ROOT)));
    badge.getElement().getThemeList().add("badge");
    if (run.state() == ImportRun.State.COMMITTED) badge.getElement().getThemeList().add("success");
    if (run.state() == ImportRun.State.UNDONE || run.state() == ImportRun.State.DISCARDED) {
      badge.getElement().getThemeList().add("contrast");
    }
    return badge;
  }

  private Component actions(ImportRun run) {
    if (run.state() != ImportRun.State.COMMITTED) return new Span();
    Button undo = new Button(context.t("ui.imports.undo"));
    undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    undo.addClickListener(
        e -> {
          long rows =
              run.dryRun().map(d -> d.count(Verdict.NEW) + d.count(Verdict.CHANGED)).orElse(0L);
          ConfirmDialog ask =
              new ConfirmDialog(
                  context.t("ui.imports.undo.title", run.fileName()),
                  context.t("ui.imports.undo.words", rows),
                  context.t("ui.imports.undo"),
                  x -> undo(run));
          ask.setCancelable(true);
          ask.setCancelText(context.t("ui.cancel"));
          ask.setConfirmButtonTheme("error primary");
          ask.open();
        });
    return undo;
  }

  private void undo(ImportRun run) {
    try {
      imports.undo(Write.by(context.actor()), run.id());
      context.open("imports");
      getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    } catch (RefusedException e) {
      context.notify(Tone.BAD, Words.of(texts, context, e));
    }
  }
}
