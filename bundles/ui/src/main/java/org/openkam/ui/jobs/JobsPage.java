package org.openkam.ui.jobs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.api.jobs.Job;
import org.openkam.api.jobs.Jobs;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;

/** The jobs, newest first, alive. */
final class JobsPage extends Div {
  private static final long serialVersionUID = 1L;
  private static final int POLL_MS = 1_000;
  private static final Pattern IMPORT = Pattern.compile("\\bimport:(\\d+)");
  private final transient ViewContext context;
  private final transient Jobs jobs;
  private final Grid<Job> grid = new Grid<>();
  private transient List<Job> shown = List.of();
  private transient Registration poll;
  private int before;

  JobsPage(ViewContext context, Jobs jobs) {
    this.context = context;
    this.jobs = jobs;
    setHeightFull();
    Page page = new Page(context.t("ui.jobs.title")).purpose(context.t("ui.jobs.purpose"));
    page.setHeightFull();
    shown = jobs.list(context.actor());
    if (shown.isEmpty()) {
      page.content(new EmptyState(context.t("ui.jobs.empty"), context.t("ui.jobs.empty.words")));
    } else {
      columns();
      grid.setItems(shown);
      page.content(grid);
    }
    add(page);
  }

  private void columns() {
    grid.addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSizeFull();
    grid.addColumn(j -> context.t(j.titleKey(), j.titleArguments().toArray()))
        .setHeader(context.t("ui.jobs.what"))
        .setWidth("9rem")
        .setFlexGrow(3);
    grid.addComponentColumn(this::state)
        .setHeader(context.t("ui.imports.state"))
        .setWidth("7rem")
        .setFlexGrow(2);
    grid.addColumn(Job::owner).setHeader(context.t("ui.imports.owner")).setWidth("9rem");
    grid.addColumn(j -> context.formats().ago(j.created()))
        .setHeader(context.t("ui.imports.created"))
        .setWidth("11rem");
    grid.addComponentColumn(this::action).setWidth("6rem").setFlexGrow(0).setFrozenToEnd(true);
  }

  private Component state(Job job) {
    if (job.state() == Job.State.RUNNING || job.state() == Job.State.STOPPING) {
      ProgressBar bar = new ProgressBar();
      bar.setIndeterminate(job.total() == 0);
      if (job.total() > 0) bar.setValue(Math.min(1.0, (double) job.done() / job.total()));
      Div both =
          new Div(
              new Span(job.stepKey().isEmpty() ? state(job.state()) : context.t(job.stepKey())),
              bar);
      return both;
    }
    Span badge = new Span(state(job.state()));
    badge.getElement().getThemeList().add("badge");
    if (job.state() == Job.State.DONE) badge.getElement().getThemeList().add("success");
    if (job.state() == Job.State.FAILED) badge.getElement().getThemeList().add("error");
    if (job.state() == Job.State.CANCELLED) badge.getElement().getThemeList().add("contrast");
    if (job.failureKey().isEmpty()) return badge;
    Span why = new Span(" " + context.t(job.failureKey(), job.failureArguments().toArray()));
    why.getStyle().set("white-space", "normal");
    return new Div(badge, why);
  }

  private String state(Job.State state) {
    return context.t("ui.jobs.state." + state.name().toLowerCase(Locale.ROOT));
  }

  private Component action(Job job) {
    if (!job.state().ended()) {
      Button cancel = new Button(context.t("ui.jobs.cancel"));
      cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      cancel.setEnabled(job.state() != Job.State.STOPPING);
      cancel.addClickListener(
          e -> {
            jobs.cancel(context.actor(), job.id());
            refresh();
          });
      return cancel;
    }
    // a job may have made several things: "import:17 run:4"
    Matcher made = IMPORT.matcher(job.resultKey());
    return made.find()
        ? new Anchor("imports/" + made.group(1), context.t("ui.jobs.result"))
        : new Span();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    before = ui.getPollInterval();
    ui.setPollInterval(POLL_MS);
    poll = ui.addPollListener(e -> refresh());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(before);
    if (poll != null) poll.remove();
  }

  private void refresh() {
    List<Job> now = jobs.list(context.actor());
    if (now.equals(shown)) return;
    shown = now;
    grid.setItems(now);
  }
}
