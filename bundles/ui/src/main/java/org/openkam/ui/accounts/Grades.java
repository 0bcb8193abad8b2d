package org.openkam.ui.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Scoring;
import org.openkam.ui.api.ViewContext;

/** The grades of the primary model: code to label, best first. */
final class Grades {
  private Grades() {}

  static Map<String, String> of(Scoring scoring, ViewContext context) {
    String language = context.locale().getLanguage();
    Map<String, String> labels = new LinkedHashMap<>();
    for (ModelVersion model : scoring.models(context.actor())) {
      for (GradeRule grade : model.spec().grades()) {
        labels.putIfAbsent(grade.code(), grade.labels().getOrDefault(language, grade.code()));
      }
    }
    return labels;
  }
}
