package org.openkam.ui.accounts;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openkam.api.book.ColumnInfo;
import org.openkam.ui.api.ViewContext;

/** Which columns are shown. */
final class ColumnsMenu extends MenuBar {
  private static final long serialVersionUID = 1L;

  ColumnsMenu(
      ViewContext context,
      Map<String, ColumnInfo> columns,
      List<String> shown,
      Consumer<List<String>> choose) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
    setI18n(new MenuBarI18n().setMoreOptions(context.t("ui.frame.more")));
    List<String> chosen = new ArrayList<>(shown);
    MenuItem root = addItem(VaadinIcon.GRID_H.create());
    root.setAriaLabel(context.t("ui.accounts.columns"));
    root.getElement().setAttribute("title", context.t("ui.accounts.columns"));
    for (ColumnInfo info : columns.values()) {
      if (info.name().equals("name")) continue;
      MenuItem item = root.getSubMenu().addItem(info.label(context.locale().getLanguage()));
      item.setCheckable(true);
      item.setChecked(chosen.contains(info.name()));
      item.setKeepOpen(true);
      item.addClickListener(
          e -> {
            chosen.remove(info.name());
            if (item.isChecked()) chosen.add(info.name());
            choose.accept(List.copyOf(chosen));
          });
    }
  }
}
