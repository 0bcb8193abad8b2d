package org.openkam.vaadin;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;

/** Nothing at this address, and no workbench that could say it better. */
@Tag("main")
public final class MissingPage extends Div implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    CalmPage.fill(this, event.getUI().getLocale(), "vaadin.missing.title", "vaadin.missing.words");
    return 404;
  }
}
