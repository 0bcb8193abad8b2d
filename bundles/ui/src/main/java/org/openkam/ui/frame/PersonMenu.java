package org.openkam.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.openkam.api.Actor;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.administration.PasswordDialog;
import org.openkam.ui.api.Appearance;
import org.openkam.ui.api.FrameContext;
import org.openkam.ui.api.Session;

/** Language, appearance, signing out. */
final class PersonMenu extends MenuBar {
  private static final long serialVersionUID = 1L;

  PersonMenu(FrameContext context, Users users, Texts texts) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    setI18n(new MenuBarI18n().setMoreOptions(context.t("ui.frame.more")));
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
    // a one-time link of the operator signs in without a user of one's own
    if (context.actor().kind() == Actor.Kind.USER) {
      menu.addItem(
          context.t("ui.password.title"), e -> new PasswordDialog(context, users, texts).open());
    }
    menu.addItem(context.t("ui.frame.leave"), e -> Session.leave());
  }

  private static void language(SubMenu menu, String name, Locale locale, Locale now) {
    MenuItem item = menu.addItem(name, e -> Session.speak(locale));
    item.setCheckable(true);
    item.setChecked(locale.getLanguage().equals(now.getLanguage()));
    item.getElement().setAttribute("lang", locale.toLanguageTag());
  }
}
