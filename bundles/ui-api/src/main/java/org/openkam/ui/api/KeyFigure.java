package org.openkam.ui.api;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One figure with its name: the value large, a note under it. */
@Tag("section")
public final class KeyFigure extends HtmlContainer {
  private static final long serialVersionUID = 1L;
  private final Paragraph value = new Paragraph();
  private final Paragraph note = new Paragraph();

  /**
   * A figure.
   *
   * @param label what is counted, with its unit
   * @param value the figure as text
   */
  public KeyFigure(String label, String value) {
    addClassName("kam-figure");
    getElement().setAttribute("aria-label", label);
    Span name = new Span(label);
    name.addClassName("kam-figure-label");
    this.value.addClassName("kam-figure-value");
    this.value.setText(value);
    note.addClassName("kam-figure-note");
    note.setVisible(false);
    add(name, this.value, note);
  }

  /** The exact value, shown on hover. */
  public KeyFigure exact(String text) {
    value.getElement().setAttribute("title", text);
    return this;
  }

  /**
   * A line under the figure, as its change.
   *
   * @param tone how it is meant; the text says it too
   */
  public KeyFigure note(Tone tone, String text) {
    note.setText(text);
    note.getElement().setAttribute("data-tone", tone.css());
    note.setVisible(true);
    return this;
  }
}
