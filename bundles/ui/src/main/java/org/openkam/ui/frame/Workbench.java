package org.openkam.ui.frame;

import com.vaadin.flow.component.Component;
import org.openkam.api.account.Accounts;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Frame;
import org.openkam.ui.api.FrameContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The workbench: menu at the left, search, jobs, language and person at the top. */
@org.osgi.service.component.annotations.Component
public final class Workbench implements Frame {
  private final Accounts accounts;
  private final Jobs jobs;
  private final Users users;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public Workbench(
      @Reference Accounts accounts,
      @Reference Jobs jobs,
      @Reference Users users,
      @Reference Texts texts) {
    this.accounts = accounts;
    this.jobs = jobs;
    this.users = users;
    this.texts = texts;
  }

  @Override
  public Component create(FrameContext context) {
    return new WorkbenchLayout(
        context, accounts, new JobsButton(context, jobs), new PersonMenu(context, users, texts));
  }
}
