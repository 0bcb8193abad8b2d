package org.openkam.accounts.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first row as names of columns: trimmed, none twice, unnamed ones called by their place. */
final class Header {
  private Header() {}

  static List<String> of(String[] cells, long row) {
    int length = cells.length;
    while (length > 0 && cells[length - 1].isBlank()) length--;
    if (length == 0) throw Fault.file("accounts.header.missing");
    List<String> names = new ArrayList<>(length);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < length; i++) {
      String name = cells[i].strip().replaceAll("\\s+", " ");
      if (name.isEmpty()) name = "#" + (i + 1);
      Integer first = seen.putIfAbsent(name, i + 1);
      if (first != null) {
        throw Fault.at(row, name, "accounts.header.twice", name, first, i + 1);
      }
      names.add(name);
    }
    return List.copyOf(names);
  }
}
