package org.openkam.ui.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import org.openkam.api.jobs.Job;
import org.openkam.api.jobs.Jobs;
import org.openkam.ui.api.FrameContext;

/** Shows whether work is going on, and leads to it. */
final class JobsButton extends Button {
  private static final long serialVersionUID = 1L;
  private static final int POLL_MS = 2_000;
  private final transient FrameContext context;
  private final transient Jobs jobs;
  private transient Registration poll;

  JobsButton(FrameContext context, Jobs jobs) {
    super(VaadinIcon.TASKS.create());
    this.context = context;
    this.jobs = jobs;
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClickListener(e -> context.open("jobs"));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.setPollInterval(POLL_MS);
    poll = ui.addPollListener(e -> show());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (poll != null) poll.remove();
  }

  private void show() {
    long running = jobs.list(context.actor()).stream().filter(j -> !j.state().ended()).count();
    long percent =
        jobs.list(context.actor()).stream()
            .filter(j -> j.state() == Job.State.RUNNING && j.total() > 0)
            .mapToLong(j -> 100 * j.done() / j.total())
            .findFirst()
            .orElse(-1);
    setText(running == 0 ? "" : percent < 0 ? String.valueOf(running) : percent + "%");
    String label = running == 0 ? context.t("ui.jobs.none") : context.t("ui.jobs.running", running);
    setAriaLabel(label);
    getElement().setAttribute("title", label);
  }
}
