package org.openkam.accounts;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Component;

/** The texts of this bundle. */
@Component
public final class ModuleTexts implements TextSource {
  private final TextSource texts = TextSource.of(ModuleTexts.class);

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
