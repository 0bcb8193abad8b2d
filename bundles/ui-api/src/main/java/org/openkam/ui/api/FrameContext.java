package org.openkam.ui.api;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.openkam.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What the frame of one browser tab works with. Listeners are called with the UI locked. */
@ProviderType
public interface FrameContext {

  /** Where the views are shown; put it into the frame once. */
  Component outlet();

  /** Who is signed in. */
  Actor actor();

  /** The language of this session. */
  Locale locale();

  /** A text in the session's language, as {@link ViewContext#t}. */
  String t(String key, Object... arguments);

  /** Numbers, money and dates as this session writes them. */
  Formats formats();

  /** The views on offer to this person that are in the menu, by section, order and id. */
  List<ViewDescriptor> menu();

  /** Calls with the menu at once and whenever it changes, for as long as the tab is open. */
  void onMenu(Consumer<List<ViewDescriptor>> listener);

  /** Calls with the view that is shown, at every move; empty for a page without a view. */
  void onMove(Consumer<Optional<ViewDescriptor>> listener);

  /** Goes to a path, as {@link ViewContext#open}. */
  void open(String path);

  /** Tells the person something in passing. */
  void notify(Tone tone, String text);
}
