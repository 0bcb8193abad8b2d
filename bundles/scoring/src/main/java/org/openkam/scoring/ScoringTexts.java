package org.openkam.scoring;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Component;

/** The texts of scoring: reasons, summaries, refusals. */
@Component(service = TextSource.class)
public final class ScoringTexts implements TextSource {
  private final TextSource texts = TextSource.of(ScoringTexts.class);

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
