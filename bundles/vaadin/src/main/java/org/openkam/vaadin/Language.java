package org.openkam.vaadin;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Which of the two languages a browser gets: any Chinese is Chinese, everything else English. */
final class Language {
  private Language() {}

  static Locale of(VaadinRequest request) {
    return of(Collections.list(request.getLocales()));
  }

  // The first language the person named that we speak; a French browser that also names Chinese
  // before English gets Chinese.
  static Locale of(List<Locale> wished) {
    for (Locale locale : wished) {
      switch (locale.getLanguage()) {
        case "zh":
          return Locale.SIMPLIFIED_CHINESE;
        case "en":
          return Locale.ENGLISH;
        default:
          // not spoken here: ask the next wish
      }
    }
    return Locale.ENGLISH;
  }
}
