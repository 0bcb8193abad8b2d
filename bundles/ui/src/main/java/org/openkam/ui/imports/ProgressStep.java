package org.openkam.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.jobs.Job;
import org.openkam.ui.api.ViewContext;

/** A job at work, with cancel; goes on by itself when the job has ended. */
final class ProgressStep extends Div {
  private static final long serialVersionUID = 1L;
  private static final int POLL_MS = 500;
  private final transient ImportWizard wizard;
  private final long importId;
  private final long jobId;
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph words = new Paragraph();
  private transient Registration poll;
  private int before;

  ProgressStep(ImportWizard wizard, ImportRun run, Job job) {
    this.wizard = wizard;
    this.importId = run.id();
    this.jobId = run.job();
    ViewContext context = wizard.context;
    words.getElement().setAttribute("aria-live", "polite");
    words.addClassName(LumoUtility.TextColor.SECONDARY);
    bar.setIndeterminate(true);
    Button cancel = new Button(context.t("ui.jobs.cancel"));
    cancel.setDisableOnClick(true);
    cancel.addClickListener(e -> wizard.jobs.cancel(context.actor(), jobId));
    add(words, bar, new Paragraph(context.t("ui.import.progress.leave")), cancel);
    getStyle().set("max-width", "40rem");
    if (job != null) show(job);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    before = ui.getPollInterval();
    ui.setPollInterval(POLL_MS);
    poll = ui.addPollListener(e -> look());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(before);
    if (poll != null) poll.remove();
  }

  private void look() {
    Job job = wizard.jobs.get(wizard.context.actor(), jobId);
    if (job.state().ended()) {
      wizard.follow(wizard.imports.get(wizard.context.actor(), importId));
      return;
    }
    show(job);
  }

  private void show(Job job) {
    ViewContext context = wizard.context;
    bar.setIndeterminate(job.total() == 0);
    if (job.total() > 0) bar.setValue(Math.min(1.0, (double) job.done() / job.total()));
    String step = job.stepKey().isEmpty() ? "" : wizard.texts.text(context.locale(), job.stepKey());
    words.setText(context.t("ui.import.progress", step, context.formats().count(job.done())));
  }
}
