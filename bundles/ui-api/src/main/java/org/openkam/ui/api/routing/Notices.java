package org.openkam.ui.api.routing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.Location;
import org.openkam.ui.api.Tone;

/** Moving on, and telling in passing. */
final class Notices {
  private static final int MILLISECONDS = 6_000;

  private Notices() {}

  static void show(Tone tone, String text) {
    Notification notification =
        Notification.show(text, MILLISECONDS, Notification.Position.BOTTOM_START);
    switch (tone) {
      case GOOD -> notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
      case ATTENTION -> notification.addThemeVariants(NotificationVariant.LUMO_WARNING);
      case BAD -> notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
      default -> {
        // plain
      }
    }
  }

  static void open(UI ui, String target) {
    Location location = new Location(target);
    ui.navigate(location.getPath(), location.getQueryParameters());
  }
}
