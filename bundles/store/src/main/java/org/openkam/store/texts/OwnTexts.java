package org.openkam.store.texts;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Component;

/** This bundle's texts. */
@Component
public final class OwnTexts implements TextSource {
  @Override
  public Map<String, String> texts(String language) {
    return TextSource.of(OwnTexts.class).texts(language);
  }
}
