package org.openkam.ui.api;

import com.vaadin.flow.component.html.Span;

/**
 * A grade: colour, shape and its name. Core is a diamond, key a triangle, every other grade a dot,
 * so that nobody depends on the colour.
 */
public final class GradeBadge extends Span {
  private static final long serialVersionUID = 1L;

  /**
   * A badge.
   *
   * @param grade key of the grade: {@code core}, {@code key}, {@code ordinary} or an own one
   * @param label the grade's name in the session's language
   */
  public GradeBadge(String grade, String label) {
    addClassName("kam-grade");
    getElement().setAttribute("data-tone", tone(grade));
    Span mark = new Span();
    mark.addClassName("kam-grade-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    add(mark, new Span(label));
  }

  private static String tone(String grade) {
    return switch (grade) {
      case "core", "key" -> grade;
      default -> "ordinary";
    };
  }
}
