package org.openkam.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An error that no view handled: the log gets all of it, the person a sentence and a reference. */
final class CalmErrors implements ErrorHandler {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CalmErrors.class);

  @Override
  public void error(ErrorEvent event) {
    String reference = record(event.getThrowable());
    UI ui = UI.getCurrent();
    if (ui != null) {
      Notification.show(
              Words.say(ui.getLocale(), "vaadin.failure.notice", reference),
              8000,
              Notification.Position.BOTTOM_START)
          .addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
  }

  /** Logs it under a reference that a person can read out to the operator. */
  static String record(Throwable thrown) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Error {} in the user interface", reference, cause(thrown));
    return reference;
  }

  private static Throwable cause(Throwable thrown) {
    Throwable relevant = DefaultErrorHandler.findRelevantThrowable(thrown);
    return relevant == null ? thrown : relevant;
  }
}
