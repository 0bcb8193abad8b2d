package org.openkam.ui.administration;

import com.vaadin.flow.component.Component;
import org.openkam.api.Right;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Who may sign in, and as what. */
@org.osgi.service.component.annotations.Component
public final class UsersView implements View {
  private final Users users;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public UsersView(@Reference Users users, @Reference Texts texts) {
    this.users = users;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
            "ui.users", "users", Section.ADMINISTRATION, 30, "ui.users.title", "users")
        .requiring(Right.MANAGE_USERS);
  }

  @Override
  public Component create(ViewContext context) {
    return new UsersPage(context, users, texts);
  }
}
