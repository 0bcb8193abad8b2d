package org.openkam.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One visit of a view by one person. The address is the state: what matters is in path and query.
 */
@ProviderType
public interface ViewContext {

  /** Who is signed in; pass it to every port. */
  Actor actor();

  /** The language of this session, Chinese or English. */
  Locale locale();

  /**
   * A text in the session's language.
   *
   * @param key as in a bundle's {@code OSGI-INF/l10n}
   * @param arguments fill the pattern
   * @return the text, or the key itself when nobody has it
   */
  String t(String key, Object... arguments);

  /** Numbers, money and dates as this session writes them. */
  Formats formats();

  /** The value of a path parameter, as {@code id} of {@code accounts/:id}. */
  Optional<String> path(String name);

  /** The first value of a query parameter. */
  Optional<String> query(String name);

  /** All query parameters as they are in the address now; unmodifiable. */
  Map<String, List<String>> query();

  /**
   * Writes a query parameter into the address without leaving the page, so that reload, back and a
   * shared link show the same.
   *
   * @param name the parameter
   * @param values its values; none takes the parameter away
   */
  void keep(String name, String... values);

  /**
   * Goes to another view.
   *
   * @param path without leading slash, with an optional query, as in {@code accounts/7?tab=value};
   *     empty for the start page
   */
  void open(String path);

  /**
   * Tells the person something in passing.
   *
   * @param tone how it is meant
   * @param text a finished text in the session's language
   */
  void notify(Tone tone, String text);
}
