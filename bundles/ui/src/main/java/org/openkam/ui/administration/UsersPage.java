package org.openkam.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;

/** The users by name. */
final class UsersPage extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Users users;
  private final transient Texts texts;
  private final Grid<User> grid = new Grid<>();
  private final Problem problem;

  UsersPage(ViewContext context, Users users, Texts texts) {
    this.context = context;
    this.users = users;
    this.texts = texts;
    problem = new Problem(texts, context.locale());
    Button create = new Button(context.t("ui.users.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> new UserForm(context, users, texts, null, this::show).open());
    columns();
    add(
        new Page(context.t("ui.users.title"))
            .purpose(context.t("ui.users.purpose"))
            .actions(create)
            .content(problem, grid));
    show();
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.addColumn(User::name)
        .setHeader(context.t("ui.signin.name"))
        .setWidth("9rem")
        .setFrozen(true)
        .setSortable(true);
    grid.addColumn(User::displayName)
        .setHeader(context.t("ui.users.display"))
        .setWidth("10rem")
        .setSortable(true);
    grid.addColumn(u -> context.t("ui.role." + u.role().name().toLowerCase(Locale.ROOT)))
        .setHeader(context.t("ui.users.role"))
        .setWidth("9rem")
        .setSortable(true);
    grid.addComponentColumn(this::state).setHeader(context.t("ui.imports.state")).setWidth("7rem");
    grid.addComponentColumn(this::actions).setWidth("6rem").setFlexGrow(0).setFrozenToEnd(true);
  }

  private Component state(User user) {
    Span badge = new Span(context.t(user.active() ? "ui.users.active" : "ui.users.inactive"));
    badge.getElement().getThemeList().add(user.active() ? "badge success" : "badge contrast");
    return badge;
  }

  private Component actions(User user) {
    Button edit =
        new Button(
            VaadinIcon.EDIT.create(),
            e -> new UserForm(context, users, texts, user, this::show).open());
    Button flip = new Button((user.active() ? VaadinIcon.BAN : VaadinIcon.CHECK).create());
    flip.addClickListener(
        e -> {
          if (user.active()) ask(user);
          else activate(user, true);
        });
    named(edit, context.t("ui.users.edit", user.name()));
    named(
        flip,
        context.t(user.active() ? "ui.users.deactivate.of" : "ui.users.activate", user.name()));
    return new Div(edit, flip);
  }

  private static void named(Button button, String name) {
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(name);
    button.setTooltipText(name);
  }

  private void ask(User user) {
    ConfirmDialog ask =
        new ConfirmDialog(
            context.t("ui.users.deactivate.title", user.name()),
            context.t("ui.users.deactivate.words"),
            context.t("ui.users.deactivate"),
            e -> activate(user, false));
    ask.setCancelable(true);
    ask.setCancelText(context.t("ui.cancel"));
    ask.setConfirmButtonTheme("error primary");
    ask.open();
  }

  private void activate(User user, boolean active) {
    problem.clear();
    try {
      users.update(
          Write.by(context.actor()),
          new User(
              user.id(),
              user.version(),
              user.name(),
              user.displayName(),
              user.role(),
              active,
              user.language()));
    } catch (RefusedException e) {
      problem.tell(e);
    }
    show();
  }

  private void show() {
    grid.setItems(users.list(context.actor()));
  }
}
