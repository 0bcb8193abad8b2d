package org.openkam.security;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The texts of sign-in, users and tokens. */
@Component
public final class SecurityTexts implements TextSource {
  private final TextSource texts = TextSource.of(SecurityTexts.class);

  @Activate
  public SecurityTexts() {}

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
