package org.openkam.gateway.accounts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;

/**
 * What one actor may do with the columns. A column above the clearance can be asked for and comes
 * masked; nothing may be learnt from it by sorting, filtering, grouping, searching or summing.
 */
final class ColumnGate {
  private final Actor actor;
  private final Map<String, ColumnInfo> columns;

  ColumnGate(Actor actor, List<ColumnInfo> columns) {
    this.actor = actor;
    this.columns =
        columns.stream().collect(Collectors.toMap(ColumnInfo::name, Function.identity()));
  }

  /** True when the cells may be shown; unknown columns are the book's to refuse. */
  boolean open(String column) {
    ColumnInfo info = columns.get(column);
    return info == null || actor.clearedFor(info.dataClass());
  }

  /** True when a column holds personal data that this actor gets to see. */
  boolean personal(String column) {
    ColumnInfo info = columns.get(column);
    return info != null && info.dataClass().compareTo(DataClass.C3) >= 0 && open(column);
  }

  void demandOpen(String column) {
    if (!open(column)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.column.masked", column).thrown();
    }
  }

  void demandOpen(Filter filter) {
    if (filter instanceof Filter.And f) f.parts().forEach(this::demandOpen);
    else if (filter instanceof Filter.Or f) f.parts().forEach(this::demandOpen);
    else if (filter instanceof Filter.Not f) demandOpen(f.part());
    else if (filter instanceof Filter.Compare f) demandOpen(f.column());
    else if (filter instanceof Filter.In f) demandOpen(f.column());
    else if (filter instanceof Filter.Missing f) demandOpen(f.column());
    else if (filter instanceof Filter.Under) demandOpen("parent");
  }

  /** The search looks into name and key. */
  void demandSearch(String search) {
    if (search.isEmpty()) return;
    demandOpen("name");
    demandOpen("key");
  }
}
