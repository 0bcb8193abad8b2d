package org.openkam.shell.console;

import java.util.Locale;
import org.openkam.api.Actor;
import org.openkam.api.security.Role;

/** Who acts at the administration console: the installation's owner as operator. */
final class Console {
  private Console() {}

  static Actor operator() {
    return new Actor(
        Actor.Kind.OPERATOR,
        0,
        "operator",
        Role.OPERATOR.rights(),
        Role.OPERATOR.clearance(),
        "console");
  }

  static Locale locale() {
    return Locale.getDefault().getLanguage().equals("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}
