package org.openkam.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.account.AccountId;

/** The page's visit with its account. */
record AccountVisit(ViewContext page, AccountId account) implements PanelContext {
  @Override
  public Actor actor() {
    return page.actor();
  }

  @Override
  public Locale locale() {
    return page.locale();
  }

  @Override
  public String t(String key, Object... arguments) {
    return page.t(key, arguments);
  }

  @Override
  public Formats formats() {
    return page.formats();
  }

  @Override
  public Optional<String> path(String name) {
    return page.path(name);
  }

  @Override
  public Optional<String> query(String name) {
    return page.query(name);
  }

  @Override
  public Map<String, List<String>> query() {
    return page.query();
  }

  @Override
  public void keep(String name, String... values) {
    page.keep(name, values);
  }

  @Override
  public void open(String path) {
    page.open(path);
  }

  @Override
  public void notify(Tone tone, String text) {
    page.notify(tone, text);
  }
}
