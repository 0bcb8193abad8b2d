package org.openkam.ui.scoring;

import java.util.Locale;
import java.util.Map;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelVersion;

/** Labels in the session's language, keys where there are none. */
final class Labels {
  private Labels() {}

  static String of(ModelVersion model, Locale locale) {
    return of(model.spec().labels(), locale, model.model());
  }

  static String of(GradeRule grade, Locale locale) {
    return of(grade.labels(), locale, grade.code());
  }

  static String of(Map<String, String> labels, Locale locale, String key) {
    return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", key));
  }
}
