package org.openkam.gateway.texts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openkam.api.Refusal;
import org.openkam.api.text.TextSource;
import org.openkam.api.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of all running bundles, merged whenever a bundle comes or goes. */
@Component(
    service = {Texts.class, TextPool.class},
    immediate = true)
public final class TextPool implements Texts {
  private static final Logger LOG = LoggerFactory.getLogger(TextPool.class);

  private final List<TextSource> sources = new CopyOnWriteArrayList<>();
  private volatile Map<String, Map<String, String>> merged = Map.of();

  /** Empty; the sources come dynamically. */
  @Activate
  public TextPool() {}

  /** A bundle's texts are on offer. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addSource(TextSource source) {
    sources.add(source);
    merge();
  }

  /** They no longer are. */
  public void removeSource(TextSource source) {
    sources.remove(source);
    merge();
  }

  private synchronized void merge() {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String language : List.of("zh", "en")) {
      Map<String, String> texts = new HashMap<>();
      for (TextSource source : sources) {
        try {
          source.texts(language).forEach(texts::putIfAbsent);
        } catch (RuntimeException e) {
          LOG.error("The texts of {} cannot be read", source.getClass().getName(), e);
        }
      }
      all.put(language, Map.copyOf(texts));
    }
    merged = Map.copyOf(all);
  }

  /** Language to key to pattern of the keys that are wanted. */
  public Map<String, Map<String, String>> patterns(Predicate<String> wanted) {
    Map<String, Map<String, String>> found = new HashMap<>();
    merged.forEach(
        (language, texts) ->
            found.put(
                language,
                texts.entrySet().stream()
                    .filter(e -> wanted.test(e.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    return found;
  }

  /** {@code zh} for any Chinese locale, else {@code en}. */
  public static String language(Locale locale) {
    return locale != null && "zh".equals(locale.getLanguage()) ? "zh" : "en";
  }

  @Override
  public String text(Locale locale, String key, Object... arguments) {
    return pattern(language(locale), key).map(p -> filled(locale, p, arguments)).orElse(key);
  }

  /**
   * A pattern with its arguments; a broken pattern is shown as it stands rather than not at all.
   */
  public static String filled(Locale locale, String pattern, Object... arguments) {
    try {
      Locale as = "zh".equals(language(locale)) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      return new MessageFormat(pattern, as).format(arguments);
    } catch (IllegalArgumentException e) {
      LOG.warn("Broken text pattern: {}", pattern);
      return pattern;
    }
  }

  @Override
  public Optional<String> pattern(String language, String key) {
    return Optional.ofNullable(merged.getOrDefault(language, Map.of()).get(key));
  }

  @Override
  public String sentence(Locale locale, Refusal refusal) {
    String what = text(locale, refusal.messageKey(), refusal.arguments().toArray());
    List<Object> filling = new ArrayList<>();
    // as text: row 1234 is not "1,234"
    refusal.row().ifPresent(row -> filling.add(Long.toString(row)));
    if (!refusal.field().isEmpty()) filling.add(refusal.field());
    filling.add(what);
    if (filling.size() == 3) return text(locale, "gateway.at.cell", filling.toArray());
    if (filling.size() == 1) return what;
    String key = refusal.row().isPresent() ? "gateway.at.row" : "gateway.at.field";
    return text(locale, key, filling.toArray());
  }

  @Override
  public Optional<String> cure(Locale locale, Refusal refusal) {
    return pattern(language(locale), refusal.messageKey() + ".cure")
        .map(p -> filled(locale, p, refusal.arguments().toArray()));
  }
}
