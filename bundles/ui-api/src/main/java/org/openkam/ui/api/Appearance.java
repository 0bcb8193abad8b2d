package org.openkam.ui.api;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Light or dark, kept in the browser. */
public enum Appearance {
  /** As the person's system says. */
  AUTO,
  /** Light. */
  LIGHT,
  /** Dark. */
  DARK;

  /** Shows this browser's pages that way from now on. */
  public void show(UI ui) {
    ui.getPage().executeJs("window.kamAppearance($0)", name().toLowerCase(Locale.ROOT));
  }
}
