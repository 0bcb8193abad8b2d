package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The layout of every page: title, one sentence of purpose, actions at the right (the primary one
 * last), filters under it, content. It wraps instead of scrolling sideways down to 390 px.
 */
public final class Page extends Div {
  private static final long serialVersionUID = 1L;
  private final Div words = new Div();
  private final Div actions = new Div();
  private final Div filters = new Div();
  private final Div content = new Div();

  /**
   * An empty page.
   *
   * @param title the page's title
   */
  public Page(String title) {
    addClassName("kam-page");
    H1 head = new H1(title);
    head.addClassName("kam-page-title");
    words.addClassName("kam-page-words");
    words.add(head);
    actions.addClassName("kam-page-actions");
    filters.addClassName("kam-page-filters");
    content.addClassName("kam-page-content");
    Div top = new Div(words, actions);
    top.addClassName("kam-page-head");
    add(top, filters, content);
  }

  /** One sentence that says what the page is for, where the title does not. */
  public Page purpose(String sentence) {
    Paragraph paragraph = new Paragraph(sentence);
    paragraph.addClassName("kam-page-purpose");
    words.add(paragraph);
    return this;
  }

  /** Actions at the right of the title. */
  public Page actions(Component... components) {
    actions.add(components);
    return this;
  }

  /** Filters between title and content. */
  public Page filters(Component... components) {
    filters.add(components);
    return this;
  }

  /** Adds to the content. */
  public Page content(Component... components) {
    content.add(components);
    return this;
  }
}
