package org.openkam.ui.api;

import java.util.Locale;

/** How something is meant; shown by colour, never by colour alone. */
public enum Tone {
  /** Plain. */
  NEUTRAL,
  /** As it should be. */
  GOOD,
  /** Look at it. */
  ATTENTION,
  /** Wrong. */
  BAD;

  /** The name that style sheets know it by. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
