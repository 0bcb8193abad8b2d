package org.openkam.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import org.openkam.api.Right;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.People;
import org.openkam.api.account.Person;
import org.openkam.ui.api.AccountPanel;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.PanelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The people of an account. */
@org.osgi.service.component.annotations.Component
public final class PeoplePanel implements AccountPanel {
  private final People people;

  /** Collects what it needs. */
  @Activate
  public PeoplePanel(@Reference People people) {
    this.people = people;
  }

  @Override
  public String id() {
    return "people";
  }

  @Override
  public String titleKey() {
    return "ui.people.title";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Component create(PanelContext context) {
    List<Person> there = people.at(context.actor(), context.account());
    Div panel = new Div();
    Button add = new Button(context.t("ui.person.new"), VaadinIcon.PLUS.create());
    add.addClickListener(
        e ->
            new PersonForm(
                    context,
                    people,
                    () -> {
                      panel.removeAll();
                      panel.add(create(context));
                    })
                .open());
    boolean may = context.actor().may(Right.WRITE);
    if (there.isEmpty()) {
      panel.add(
          may
              ? new EmptyState(context.t("ui.people.none"), context.t("ui.people.none.words"), add)
              : new EmptyState(context.t("ui.people.none"), context.t("ui.people.none.words")));
      return panel;
    }
    Grid<Person> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.setAllRowsVisible(true);
    grid.setItems(there);
    grid.addColumn(p -> p.state().name()).setHeader(context.t("ui.person.name")).setWidth("10rem");
    grid.addColumn(p -> role(p, context)).setHeader(context.t("ui.person.role")).setWidth("10rem");
    grid.addColumn(p -> p.state().email().orElse(""))
        .setHeader(context.t("ui.person.email"))
        .setWidth("12rem");
    grid.addColumn(p -> p.state().phone().orElse(""))
        .setHeader(context.t("ui.person.phone"))
        .setWidth("10rem");
    if (may) panel.add(add);
    panel.add(grid);
    return panel;
  }

  private static String role(Person person, PanelContext context) {
    return person.affiliations().stream()
        .filter(a -> a.account().equals(context.account()))
        .findFirst()
        .map(a -> ended(a) ? context.t("ui.person.role.former", a.role()) : a.role())
        .orElse("");
  }

  private static boolean ended(Affiliation a) {
    return a.until().filter(d -> d.isBefore(LocalDate.now())).isPresent();
  }
}
