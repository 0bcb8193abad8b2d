package org.openkam.book.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.book.Group;
import org.openkam.api.value.Value;
import org.openkam.book.cells.Cells;

/** Counts and sums per value of a column. */
final class Groups {
  private static final class Tally {
    final int first;
    final List<Sum> sums = new ArrayList<>();
    long count;

    Tally(int first) {
      this.first = first;
    }
  }

  private Groups() {}

  /**
   * The largest groups of a cut first; groups alike in size in the order of their first account.
   */
  static List<Group> of(Cut cut, String by, List<String> sums, int limit, Columns columns) {
    Cells cells = columns.cells(by);
    Map<String, Cells> summed = new LinkedHashMap<>();
    for (String s : sums) {
      Cells c = columns.cells(s);
      summed.put(s, c);
      new Sum(s, c);
    }
    Map<Long, Tally> groups = new HashMap<>();
    for (int i = cut.next(0); i >= 0; i = cut.next(i + 1)) {
      Tally group = groups.get(cells.key(i));
      if (group == null) {
        group = new Tally(i);
        for (var s : summed.entrySet()) group.sums.add(new Sum(s.getKey(), s.getValue()));
        groups.put(cells.key(i), group);
      }
      group.count++;
      for (Sum sum : group.sums) sum.add(i);
    }
    return groups.values().stream()
        .sorted((a, b) -> a.count != b.count ? Long.compare(b.count, a.count) : a.first - b.first)
        .limit(limit)
        .map(g -> group(g, cells, List.copyOf(summed.keySet())))
        .toList();
  }

  private static Group group(Tally g, Cells cells, List<String> names) {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) values.put(names.get(i), g.sums.get(i).value());
    return new Group(cells.valueAt(g.first), g.count, values);
  }
}
