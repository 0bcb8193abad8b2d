package org.openkam.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.openkam.ui.api.Appearance;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Session;

/** Language, appearance, signing out. */
final class PersonMenu extends MenuBar {
  private static final long serialVersionUID = 1L;

  PersonMenu(FrameContext context) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    MenuItem language = addItem(VaadinIcon.GLOBE.create());
    language.setAriaLabel(context.t("ui.frame.language"));
    // each language is named in itself
    language(language.getSubMenu(), "中文", Locale.SIMPLIFIED_CHINESE, context.locale());
    language(language.getSubMenu(), "English", Locale.ENGLISH, context.locale());
    MenuItem person = addItem(VaadinIcon.USER.create());
    person.setAriaLabel(context.t("ui.frame.person", context.actor().name()));
    SubMenu menu = person.getSubMenu();
    menu.addItem(context.actor().name()).setEnabled(false);
    menu.addSeparator();
    for (Appearance appearance : Appearance.values()) {
      menu.addItem(
          context.t("ui.frame.appearance." + appearance.name().toLowerCase(Locale.ROOT)),
          e -> appearance.show(UI.getCurrent()));
    }
    menu.addSeparator();
    menu.addItem(context.t("ui.frame.leave"), e -> Session.leave());
  }

  private static void language(SubMenu menu, String name, Locale locale, Locale now) {
    MenuItem item = menu.addItem(name, e -> Session.speak(locale));
    item.setCheckable(true);
    item.setChecked(locale.getLanguage().equals(now.getLanguage()));
    item.getElement().setAttribute("lang", locale.toLanguageTag());
  }
}
