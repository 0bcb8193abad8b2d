package org.openkam.vaadin;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;

/** A page that could not be built: says so with a reference; the log has the rest. */
@Tag("main")
public final class FailurePage extends Div implements HasErrorParameter<Exception> {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String reference = CalmErrors.record(parameter.getException());
    CalmPage.fill(
        this, event.getUI().getLocale(), "vaadin.failure.title", "vaadin.failure.words", reference);
    return 500;
  }
}
