package org.openkam.shell.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: options and the rest. */
record Arguments(Map<String, List<String>> options, List<String> rest) {

  /** A word that cannot be understood. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final String word;

    Wrong(String key, String word) {
      super(key + " " + word);
      this.key = key;
      this.word = word;
    }

    String key() {
      return key;
    }

    String word() {
      return word;
    }
  }

  static Arguments of(List<String> words, Set<String> known) {
    Map<String, List<String>> options = new HashMap<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        rest.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      if (known.contains(name) || name.equals("help")) {
        options.put(name, List.of());
      } else if (known.contains(name + "=")) {
        if (equals < 0 && i + 1 == words.size()) throw new Wrong("option.value", word);
        String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
        options.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      } else {
        throw new Wrong("option.unknown", word);
      }
    }
    return new Arguments(options, rest);
  }

  boolean flag(String name) {
    return options.containsKey(name);
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  List<String> values(String name) {
    return options.getOrDefault(name, List.of());
  }

  int number(String name, int otherwise) {
    Optional<String> value = value(name);
    if (value.isEmpty()) return otherwise;
    try {
      return Integer.parseInt(value.get());
    } catch (NumberFormatException e) {
      throw new Wrong("option.number", "--" + name + " " + value.get());
    }
  }

  String only(String what) {
    if (rest.size() != 1) throw new Wrong("argument", what);
    return rest.get(0);
  }
}
