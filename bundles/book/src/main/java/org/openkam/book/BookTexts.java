package org.openkam.book;

import java.util.Map;
import org.openkam.api.text.TextSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The book's texts. */
@Component
public final class BookTexts implements TextSource {
  private final TextSource texts = TextSource.of(BookTexts.class);

  @Activate
  public BookTexts() {}

  @Override
  public Map<String, String> texts(String language) {
    return texts.texts(language);
  }
}
