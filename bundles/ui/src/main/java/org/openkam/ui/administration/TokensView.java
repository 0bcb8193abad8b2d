package org.openkam.ui.administration;

import com.vaadin.flow.component.Component;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** One's own tokens for programs. */
@org.osgi.service.component.annotations.Component
public final class TokensView implements View {
  private final Users users;
  private final Enterprise enterprise;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public TokensView(
      @Reference Users users, @Reference Enterprise enterprise, @Reference Texts texts) {
    this.users = users;
    this.enterprise = enterprise;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
        "ui.tokens", "tokens", Section.ADMINISTRATION, 40, "ui.tokens.title", "key-o");
  }

  @Override
  public Component create(ViewContext context) {
    return new TokensPage(context, users, texts, enterprise.settings(context.actor()).zone());
  }
}
