package org.openkam.ui.api.routing;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of all running bundles, for Vaadin. A missing key is shown as it is and logged once.
 */
@Component(service = {I18NProvider.class, MergedTexts.class})
public final class MergedTexts implements I18NProvider {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(MergedTexts.class);
  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private record Loaded(TextSource source, Map<String, String> zh, Map<String, String> en) {}

  private final transient List<Loaded> all = new CopyOnWriteArrayList<>();
  private final transient Set<String> missed = ConcurrentHashMap.newKeySet();

  /** Made by the component runtime. */
  @Activate
  public MergedTexts() {}

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindSource(TextSource source) {
    Loaded loaded = new Loaded(source, source.texts("zh"), source.texts("en"));
    for (String key : loaded.en.keySet()) {
      if (all.stream().anyMatch(other -> other.en.containsKey(key))) {
        LOG.warn("Two bundles bring the text {}; the first one stays", key);
      }
    }
    all.add(loaded);
    // what was missing may be there now
    missed.clear();
  }

  void unbindSource(TextSource source) {
    all.removeIf(loaded -> loaded.source == source);
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return LOCALES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    boolean chinese = locale != null && "zh".equals(locale.getLanguage());
    for (Loaded loaded : all) {
      String pattern = (chinese ? loaded.zh : loaded.en).get(key);
      if (pattern != null) {
        return filled(
            key, pattern, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, arguments);
      }
    }
    if (missed.add(key + (chinese ? "/zh" : "/en"))) {
      LOG.warn("No bundle has the text {} in {}", key, chinese ? "Chinese" : "English");
    }
    return key;
  }

  private static String filled(String key, String pattern, Locale locale, Object... arguments) {
    try {
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (IllegalArgumentException e) {
      LOG.warn("The text {} is not a message pattern: {}", key, e.getMessage());
      return pattern;
    }
  }
}
