package org.openkam.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;

/** Keeps an open page right: looks at something with every poll and acts when it has changed. */
public final class Watch {
  private final Supplier<?> state;
  private final Runnable changed;
  private Object before;
  private Registration poll;

  private Watch(Supplier<?> state, Runnable changed) {
    this.state = state;
    this.changed = changed;
    this.before = state.get();
  }

  /**
   * Watches for as long as the component is shown.
   *
   * @param state cheap to ask for; two equal answers mean that nothing has changed
   * @param changed called with the UI locked
   */
  public static void over(Component shown, Supplier<?> state, Runnable changed) {
    Watch watch = new Watch(state, changed);
    shown.addAttachListener(e -> watch.poll = e.getUI().addPollListener(poll -> watch.look()));
    shown.addDetachListener(e -> watch.poll.remove());
  }

  private void look() {
    Object now = state.get();
    if (now.equals(before)) return;
    before = now;
    changed.run();
  }
}
