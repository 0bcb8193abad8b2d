package org.openkam.ui.scoring;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;

/** An action that needs the engine: it is there while the engine is, also on an open page. */
final class WhileScoring extends Div {
  private static final long serialVersionUID = 1L;
  private final transient BooleanSupplier running;
  private transient Registration poll;

  WhileScoring(Component action, BooleanSupplier running) {
    this.running = running;
    add(action);
    setVisible(running.getAsBoolean());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    poll = event.getUI().addPollListener(e -> setVisible(running.getAsBoolean()));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (poll != null) poll.remove();
  }
}
