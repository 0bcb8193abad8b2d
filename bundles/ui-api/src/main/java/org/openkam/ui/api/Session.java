package org.openkam.ui.api;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.openkam.api.Actor;

/** Who sits at this browser, and in which language. Only inside a Vaadin request or UI access. */
public final class Session {
  private Session() {}

  /** Who is signed in; empty before the sign-in. */
  public static Optional<Actor> actor() {
    VaadinSession session = VaadinSession.getCurrent();
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(Actor.class));
  }

  /**
   * Signs in, under a new session id so that an id known from before is worth nothing. Reload or
   * open a path afterwards.
   */
  public static void enter(Actor actor) {
    VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
    VaadinSession.getCurrent().setAttribute(Actor.class, actor);
  }

  /** The same person with other rights; open tabs see it with their next step. */
  public static void renew(Actor actor) {
    VaadinSession.getCurrent().setAttribute(Actor.class, actor);
  }

  /** Signs out: ends the session of all tabs of this browser and shows the start page. */
  public static void leave() {
    VaadinSession session = VaadinSession.getCurrent();
    UI.getCurrent().getPage().setLocation("/");
    session.getSession().invalidate();
    session.close();
  }

  /**
   * Speaks another language in all tabs of this session.
   *
   * @param locale any Chinese is Simplified Chinese, everything else English
   */
  public static void speak(Locale locale) {
    boolean chinese = "zh".equals(locale.getLanguage());
    Locale chosen = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    VaadinSession session = VaadinSession.getCurrent();
    session.setLocale(chosen);
    session.getUIs().forEach(ui -> ui.access(() -> ui.getPage().reload()));
  }
}
