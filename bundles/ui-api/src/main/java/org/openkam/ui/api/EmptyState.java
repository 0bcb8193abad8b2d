package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: what this is, and the one thing to do about it. */
public final class EmptyState extends Div {
  private static final long serialVersionUID = 1L;

  /**
   * An empty state without an action.
   *
   * @param title what is not there
   * @param words what it would be, in a sentence
   */
  public EmptyState(String title, String words) {
    addClassName("kam-empty");
    H2 head = new H2(title);
    head.addClassName("kam-empty-title");
    Paragraph sentence = new Paragraph(words);
    sentence.addClassName("kam-empty-words");
    add(head, sentence);
  }

  /**
   * An empty state.
   *
   * @param title what is not there
   * @param words what it would be, in a sentence
   * @param action the one thing to do
   */
  public EmptyState(String title, String words, Component action) {
    this(title, words);
    add(action);
  }
}
