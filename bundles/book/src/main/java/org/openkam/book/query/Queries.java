package org.openkam.book.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Actor;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.value.Value;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.facts.CellColumn;

/** Answers queries over the accounts that an actor may see. */
public final class Queries {
  private final Orders orders = new Orders();

  /** A page. */
  public Page page(Actor actor, Query query, AccountTable accounts, Columns columns) {
    List<CellColumn> cells = query.columns().stream().map(columns::column).toList();
    Cut visible = Visibility.of(actor, accounts);
    Cut cut = cut(visible, query.filter(), query.search(), accounts, columns);
    int matching = cut.count();
    int[] order = orders.of(query.sort(), accounts, columns);
    List<Row> rows = new ArrayList<>(Math.min(query.limit(), matching));
    boolean everybody = matching == order.length;
    int i = everybody ? Math.min(query.offset(), order.length) : 0;
    int skip = everybody ? 0 : query.offset();
    // few may match: the rest of the order is not looked at once they are all there
    int left = everybody ? matching - i : matching;
    for (; left > 0 && rows.size() < query.limit(); i++) {
      int ordinal = order[i];
      if (!cut.has(ordinal)) continue;
      left--;
      if (skip-- > 0) continue;
      List<Value> values = new ArrayList<>(cells.size());
      for (CellColumn c : cells) values.add(c.valueAt(ordinal));
      rows.add(new Row(new AccountId(accounts.idAt(ordinal)), values));
    }
    return new Page(rows, matching, visible.count(), sums(query.sums(), cut, columns));
  }

  private static Map<String, Value> sums(List<String> names, Cut cut, Columns columns) {
    Map<String, Value> values = new HashMap<>();
    for (String name : names) {
      Sum sum = new Sum(name, columns.cells(name));
      for (int i = cut.next(0); i >= 0; i = cut.next(i + 1)) sum.add(i);
      values.put(name, sum.value());
    }
    return values;
  }

  /** Groups. */
  public List<Group> group(Actor actor, GroupQuery query, AccountTable accounts, Columns columns) {
    Cut visible = Visibility.of(actor, accounts);
    Cut cut = cut(visible, query.filter(), query.search(), accounts, columns);
    return Groups.of(cut, query.by(), query.sums(), query.limit(), columns);
  }

  private static Cut cut(
      Cut visible, Filter filter, String search, AccountTable accounts, Columns columns) {
    Cut cut = new Filters(accounts, columns).cut(filter);
    if (!search.isEmpty()) cut.and(accounts.search(search));
    return cut.and(visible);
  }
}
