package org.openkam.ui.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.RefusedException;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.security.SignIn;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Gate;
import org.openkam.ui.api.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Stands before everything: set-up of a fresh installation, one-time links, sign-in. */
@org.osgi.service.component.annotations.Component
public final class Entrance implements Gate {
  private final SignIn signIn;
  private final Enterprise enterprise;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public Entrance(
      @Reference SignIn signIn, @Reference Enterprise enterprise, @Reference Texts texts) {
    this.signIn = signIn;
    this.enterprise = enterprise;
    this.texts = texts;
  }

  @Override
  public Optional<Component> instead(String path) {
    Location asked = new Location(path);
    Optional<String> once =
        asked.getPath().equals("sign-in")
            ? asked.getQueryParameters().getSingleParameter("once")
            : Optional.empty();
    if (once.isPresent()) return Optional.of(redeem(once.get()));
    Optional<Actor> known = Session.actor();
    if (known.isPresent()) {
      Optional<Actor> now = signIn.refreshed(known.get());
      if (now.isPresent()) {
        if (!now.get().equals(known.get())) Session.renew(now.get());
        return asked.getPath().equals("sign-in") ? Optional.of(new Onward("")) : Optional.empty();
      }
    }
    String onward = asked.getPath().equals("sign-in") ? "" : path;
    return Optional.of(
        signIn.needsSetUp()
            ? new SetUpPage(signIn, enterprise, texts, locale())
            : new SignInPage(signIn, texts, locale(), onward, ""));
  }

  private Component redeem(String token) {
    try {
      Session.enter(signIn.redeem(token, origin()));
      return new Onward("");
    } catch (RefusedException e) {
      return new SignInPage(signIn, texts, locale(), "", texts.sentence(locale(), e.first()));
    }
  }

  static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  static String origin() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request == null ? "browser" : request.getRemoteAddr();
  }
}
