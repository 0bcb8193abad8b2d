package org.openkam.vaadin;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Vaadin's text provider: whoever provides texts now, asked anew for every text. */
final class LiveTexts implements I18NProvider {
  private static final long serialVersionUID = 1L;
  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final transient AtomicReference<I18NProvider> provider = new AtomicReference<>();

  void use(I18NProvider next) {
    provider.set(next);
  }

  void drop(I18NProvider gone) {
    provider.compareAndSet(gone, null);
  }

  @Override
  public List<Locale> getProvidedLocales() {
    I18NProvider now = provider.get();
    return now == null ? LOCALES : now.getProvidedLocales();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    I18NProvider now = provider.get();
    return now == null ? key : now.getTranslation(key, locale, arguments);
  }
}
