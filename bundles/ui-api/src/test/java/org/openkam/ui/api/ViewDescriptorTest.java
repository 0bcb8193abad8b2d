package org.openkam.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.api.Right;

class ViewDescriptorTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "accounts", "accounts/new", "scoring/models"})
  void theMenuLeadsToPathsOfWords(String route) {
    assertThat(menu("demo.view", route).route()).isEqualTo(route);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/accounts", "accounts/", "a//b", "Accounts", "a b", "a?b", "../a", "a/:"})
  void otherPathsAreRefused(String route) {
    assertThatIllegalArgumentException().isThrownBy(() -> menu("demo.view", route));
  }

  @Test
  void theMenuCannotFillInAParameter() {
    assertThatIllegalArgumentException().isThrownBy(() -> menu("demo.view", "accounts/:id"));
    assertThat(page("accounts/:id/tasks/:task").inMenu()).isFalse();
  }

  @Test
  void aParameterComesOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> page("accounts/:id/people/:id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "view", "Demo.view", "demo.", "demo view.x"})
  void anIdNamesTheRoleAndTheView(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> menu(id, "x"));
  }

  @Test
  void readingIsTheLeastRightAndAnotherReplacesIt() {
    ViewDescriptor view = menu("demo.view", "x");
    assertThat(view.right()).contains(Right.READ);
    assertThat(view.requiring(Right.SCORE).right()).contains(Right.SCORE);
    assertThat(view.needing(Runnable.class).engine()).contains("java.lang.Runnable");
  }

  private static ViewDescriptor menu(String id, String route) {
    return ViewDescriptor.inMenu(id, route, Section.VALUE, 1, "demo.title", "chart");
  }

  private static ViewDescriptor page(String route) {
    return ViewDescriptor.page("demo.page", route, Section.VALUE, "demo.title");
  }
}
