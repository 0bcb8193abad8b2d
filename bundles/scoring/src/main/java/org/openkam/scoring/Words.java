package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.api.scoring.Reason;
import org.openkam.api.text.Texts;
import org.openkam.api.value.Unit;

/** Sentences of an explanation in one language. */
record Words(Texts texts, Locale locale, String currency) {

  String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  /** A reason; where its input is money, the currency follows as the last argument. */
  String reason(Reason reason, Unit unit) {
    List<Object> arguments = new ArrayList<>(reason.arguments());
    if (unit == Unit.MONEY) arguments.add(currency);
    return text(reason.key(), arguments.toArray());
  }

  /** An input with its unit. */
  String input(double value, Unit unit) {
    if (Double.isNaN(value)) return text("scoring.input.missing");
    return switch (unit) {
      case MONEY -> text("scoring.input.money", value, currency);
      case FRACTION -> text("scoring.input.fraction", value);
      default -> text("scoring.input.number", value);
    };
  }

  /** The label in the language, else the English one, else the fallback. */
  String label(Map<String, String> labels, String fallback) {
    String language = "zh".equals(locale.getLanguage()) ? "zh" : "en";
    return labels.getOrDefault(language, labels.getOrDefault("en", fallback));
  }
}
