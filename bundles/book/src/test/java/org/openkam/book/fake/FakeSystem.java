package org.openkam.book.fake;

import java.time.ZoneOffset;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.store.Change;

/** The settings. */
public final class FakeSystem {
  private final FakeStore store;
  private Settings settings = new Settings(1, "Test", "CNY", ZoneOffset.UTC, 1, "");

  FakeSystem(FakeStore store) {
    this.store = store;
  }

  public Settings settings() {
    return settings;
  }

  public void primary(String model) {
    settings = new Settings(settings.version() + 1, "Test", "CNY", ZoneOffset.UTC, 1, model);
    store.commit(new Change(Change.Kind.SETTINGS, 0, 0, ""));
  }
}
