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
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.ViewContext;

/** Tokens with what became of them. */
final class TokensPage extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Users users;
  private final transient Clock clock;
  private final Problem problem;
  private final Div place = new Div();
  private final transient Runnable issue;

  TokensPage(ViewContext context, Users users, Texts texts, ZoneId zone) {
    this.context = context;
    this.users = users;
    clock = Clock.system(zone);
    problem = new Problem(texts, context.locale());
    issue = () -> new TokenForm(context, users, texts, clock, this::issued).open();
    Button create = new Button(context.t("ui.tokens.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> issue.run());
    add(
        new Page(context.t("ui.tokens.title"))
            .purpose(context.t("ui.tokens.purpose"))
            .actions(create)
            .content(problem, place));
    show();
  }

  private void show() {
    List<Users.Token> tokens = users.tokens(context.actor());
    place.removeAll();
    place.add(
        tokens.isEmpty()
            ? new EmptyState(context.t("ui.tokens.none"), context.t("ui.tokens.none.words"))
            : grid(tokens));
  }

  private void issued(Users.Issued issued) {
    new SecretDialog(context, issued).open();
    show();
  }

  private Grid<Users.Token> grid(List<Users.Token> tokens) {
    Grid<Users.Token> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(tokens);
    grid.addColumn(Users.Token::label)
        .setHeader(context.t("ui.tokens.label"))
        .setWidth("11rem")
        .setFlexGrow(2);
    if (context.actor().may(Right.MANAGE_USERS)) {
      grid.addColumn(Users.Token::owner).setHeader(context.t("ui.tokens.owner")).setWidth("8rem");
    }
    grid.addColumn(t -> context.formats().time(t.expires()))
        .setHeader(context.t("ui.tokens.expires"))
        .setWidth("12rem");
    grid.addColumn(
            t -> t.lastUsed().map(context.formats()::ago).orElse(context.t("ui.tokens.never")))
        .setHeader(context.t("ui.tokens.used"))
        .setWidth("12rem");
    grid.addComponentColumn(this::state).setHeader(context.t("ui.imports.state")).setWidth("7rem");
    grid.addComponentColumn(this::action).setWidth("6rem").setFlexGrow(0).setFrozenToEnd(true);
    return grid;
  }

  private boolean over(Users.Token token) {
    return token.expires().isBefore(clock.instant());
  }

  private Component state(Users.Token token) {
    String key =
        token.revoked()
            ? "ui.tokens.revoked"
            : over(token) ? "ui.tokens.expired" : "ui.tokens.valid";
    Span badge = new Span(context.t(key));
    boolean valid = !token.revoked() && !over(token);
    badge.getElement().getThemeList().add(valid ? "badge success" : "badge contrast");
    return badge;
  }

  private Component action(Users.Token token) {
    if (token.revoked() || over(token)) return new Span();
    Button revoke = new Button(context.t("ui.tokens.revoke"));
    revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    revoke.addClickListener(e -> ask(token));
    return revoke;
  }

  private void ask(Users.Token token) {
    ConfirmDialog ask =
        new ConfirmDialog(
            context.t("ui.tokens.revoke.title", token.label()),
            context.t("ui.tokens.revoke.words"),
            context.t("ui.tokens.revoke"),
            e -> revoke(token));
    ask.setCancelable(true);
    ask.setCancelText(context.t("ui.cancel"));
    ask.setConfirmButtonTheme("error primary");
    ask.open();
  }

  private void revoke(Users.Token token) {
    problem.clear();
    try {
      users.revoke(Write.by(context.actor()), token.id());
    } catch (RefusedException e) {
      problem.tell(e);
    }
    show();
  }
}
