package org.openkam.gateway.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.api.DataClass;
import org.openkam.api.value.Unit;
import org.openkam.gateway.texts.TextPool;

/** Tells the reasons of a run from what was stored with it: a small renderer, no module needed. */
final class StoredReasons {
  /** Where {@link Reasons} keeps what it learnt. */
  static final String PREFIX = "gateway.kept.";

  /** Stands for an argument that neither input nor points explain. */
  static final String UNKNOWN = "u";

  private final Map<String, String> templates;
  private final Locale locale;
  private final String currency;

  /**
   * Over the templates of a run.
   *
   * @param currency the reporting currency: it follows as the last argument where the input is
   *     money
   */
  StoredReasons(Map<String, Map<String, String>> templates, Locale locale, String currency) {
    this.templates = templates.getOrDefault(TextPool.language(locale), Map.of());
    this.locale = locale;
    this.currency = currency;
  }

  /** The factor's name; its id where none was kept. */
  String label(String factor) {
    return templates.getOrDefault(PREFIX + factor + ".label", factor);
  }

  Unit unit(String factor) {
    return Unit.valueOf(templates.getOrDefault(PREFIX + factor + ".unit", Unit.NONE.name()));
  }

  /** What is not known counts as commercial. */
  DataClass dataClass(String factor) {
    return DataClass.valueOf(
        templates.getOrDefault(PREFIX + factor + ".class", DataClass.C2.name()));
  }

  /** The reason in words; empty when nothing was kept for it. */
  String sentence(String factor, double input, double points) {
    String prefix = PREFIX + factor + ".";
    if (Double.isNaN(input)) return told(factor, templates.get(prefix + "missing"), input, points);
    double value = "points".equals(templates.get(prefix + "by")) ? points : input;
    String found = null;
    for (int n = 0; ; n++) {
      String stretch = templates.get(prefix + n);
      if (stretch == null) break;
      int bar = stretch.indexOf('|');
      if (found != null && value < Double.parseDouble(stretch.substring(0, bar))) break;
      found = stretch.substring(bar + 1);
    }
    return told(factor, found, input, points);
  }

  private String told(String factor, String told, double input, double points) {
    if (told == null) return "";
    String[] parts = told.split("\\|", -1);
    // a sentence with a wrong figure is worse than one without
    if (Arrays.asList(parts).contains(UNKNOWN)) return "";
    List<Object> arguments = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) arguments.add(argument(parts[i], input, points));
    if (unit(factor) == Unit.MONEY) arguments.add(currency);
    String pattern = templates.get(parts[0]);
    return pattern == null ? "" : TextPool.filled(locale, pattern, arguments.toArray());
  }

  private static Object argument(String source, double input, double points) {
    return switch (source) {
      case "i" -> input;
      case "-i" -> -input;
      case "p" -> points;
      default ->
          source.startsWith("n")
              ? (Object) Double.parseDouble(source.substring(1))
              : source.substring(Math.min(1, source.length()));
    };
  }
}
