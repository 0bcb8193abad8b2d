package org.openkam.gateway.texts;

import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The texts of the api's own refusals: api has no components, so they are put on offer here. */
@Component
public final class ApiTexts implements TextSource {
  private final TextSource texts = TextSource.of(Refusal.class);

  @Activate
  public ApiTexts() {}

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
