package org.openkam.ui.api.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view's route, matched against a path segment by segment. */
record RoutePattern(List<String> segments) {
  static RoutePattern of(String route) {
    return new RoutePattern(split(route));
  }

  /** The parameters of a path that this route fits; empty when it does not fit. */
  Optional<Map<String, String>> match(String path) {
    List<String> asked = split(path);
    if (asked.size() != segments.size()) return Optional.empty();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith(":")) {
        parameters.put(segment.substring(1), asked.get(i));
      } else if (!segment.equals(asked.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(Map.copyOf(parameters));
  }

  /** How many segments are words: "accounts/new" goes before "accounts/:id". */
  long words() {
    return segments.stream().filter(segment -> !segment.startsWith(":")).count();
  }

  private static List<String> split(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/", -1));
  }
}
