package org.openkam.ui.frame;

import com.vaadin.flow.component.Component;
import org.openkam.api.account.Accounts;
import org.openkam.api.jobs.Jobs;
import org.openkam.ui.api.Frame;
import org.openkam.ui.api.FrameContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The workbench: menu at the left, search, jobs, language and person at the top. */
@org.osgi.service.component.annotations.Component
public final class Workbench implements Frame {
  private final Accounts accounts;
  private final Jobs jobs;

  /** Collects what it needs. */
  @Activate
  public Workbench(@Reference Accounts accounts, @Reference Jobs jobs) {
    this.accounts = accounts;
    this.jobs = jobs;
  }

  @Override
  public Component create(FrameContext context) {
    return new WorkbenchLayout(context, accounts, jobs);
  }
}
