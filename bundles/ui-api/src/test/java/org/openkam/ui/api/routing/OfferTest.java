package org.openkam.ui.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;

class OfferTest {
  private static final Actor READER = actor(Right.READ);
  private final Offer offer = new Offer();

  @Test
  void thePathLeadsToTheViewWithItsParameters() {
    View account = page("demo.account", "accounts/:id");
    offer.add(account);

    Offer.Match match = offer.find("accounts/7", READER).orElseThrow();
    assertThat(match.entry().view()).isSameAs(account);
    assertThat(match.parameters()).isEqualTo(Map.of("id", "7"));
    assertThat(offer.find("accounts", READER)).isEmpty();
    assertThat(offer.find("accounts/7/more", READER)).isEmpty();
    assertThat(offer.find("accounts/7/", READER)).isPresent();
  }

  @Test
  void aWordGoesBeforeAParameter() {
    View fresh = page("demo.new", "accounts/new");
    offer.add(fresh);
    offer.add(page("demo.account", "accounts/:id"));

    assertThat(offer.find("accounts/new", READER).map(m -> m.entry().view())).contains(fresh);
  }

  @Test
  void whoLacksTheRightFindsNothing() {
    offer.add(view(menu("demo.models", "models", Section.VALUE, 1).requiring(Right.SCORE)));

    assertThat(offer.find("models", READER)).isEmpty();
    assertThat(offer.menu(READER)).isEmpty();
    assertThat(offer.find("models", actor(Right.SCORE))).isPresent();
  }

  @Test
  void aViewIsOnOfferOnlyWhileItsEngineRuns() {
    offer.add(view(menu("demo.models", "models", Section.VALUE, 1).needing(Runnable.class)));
    assertThat(offer.menu(READER)).isEmpty();

    offer.addEngines(Set.of("java.lang.Runnable"));
    offer.addEngines(Set.of("java.lang.Runnable"));
    offer.removeEngines(Set.of("java.lang.Runnable"));
    assertThat(offer.menu(READER)).hasSize(1);

    offer.removeEngines(Set.of("java.lang.Runnable"));
    assertThat(offer.menu(READER)).isEmpty();
  }

  @Test
  void aNewerVersionTakesTheOlderOnesPlaceAndGivesItBack() {
    View old = view(menu("demo.list", "list", Section.VALUE, 1));
    View next = view(menu("demo.list", "list", Section.VALUE, 1));
    offer.add(old);
    offer.add(next);

    assertThat(offer.menu(READER)).hasSize(1);
    assertThat(offer.find("list", READER).map(m -> m.entry().view())).contains(next);
    offer.remove(next);
    assertThat(offer.find("list", READER).map(m -> m.entry().view())).contains(old);
  }

  @Test
  void theMenuGoesBySectionThenOrder() {
    offer.add(view(menu("demo.c", "c", Section.INSIGHT, 1)));
    offer.add(view(menu("demo.b", "b", Section.VALUE, 20)));
    offer.add(view(menu("demo.a", "a", Section.VALUE, 3)));
    offer.add(page("demo.p", "p/:id"));

    assertThat(offer.menu(READER).stream().map(ViewDescriptor::route))
        .isEqualTo(List.of("a", "b", "c"));
  }

  private static ViewDescriptor menu(String id, String route, Section section, int order) {
    return ViewDescriptor.inMenu(id, route, section, order, id, "");
  }

  private static View page(String id, String route) {
    return view(ViewDescriptor.page(id, route, Section.VALUE, id));
  }

  private static View view(ViewDescriptor descriptor) {
    return new View() {
      @Override
      public ViewDescriptor descriptor() {
        return descriptor;
      }

      @Override
      public Component create(ViewContext context) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static Actor actor(Right right) {
    return new Actor(Actor.Kind.USER, 1, "ann", Set.of(right), DataClass.C2, "test");
  }
}
