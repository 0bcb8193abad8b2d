package org.openkam.store.db;

import java.util.List;

/** The classes of the one persistence unit, by name: they are package-private where they belong. */
final class Entities {
  static final List<String> NAMES = List.of("org.openkam.store.db.Sensitive");

  private Entities() {}
}
