package org.openkam.ui.jobs;

import com.vaadin.flow.component.Component;
import org.openkam.api.jobs.Jobs;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Long work: what is going on, what it made, what went wrong. */
@org.osgi.service.component.annotations.Component
public final class JobsView implements View {
  private final Jobs jobs;

  /** Collects what it needs. */
  @Activate
  public JobsView(@Reference Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
        "ui.jobs", "jobs", Section.ADMINISTRATION, 10, "ui.jobs.title", "tasks");
  }

  @Override
  public Component create(ViewContext context) {
    return new JobsPage(context, jobs);
  }
}
