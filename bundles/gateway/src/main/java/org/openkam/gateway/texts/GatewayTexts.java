package org.openkam.gateway.texts;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The gateway's texts. */
@Component
public final class GatewayTexts implements TextSource {
  private final TextSource texts = TextSource.of(GatewayTexts.class);

  @Activate
  public GatewayTexts() {}

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
