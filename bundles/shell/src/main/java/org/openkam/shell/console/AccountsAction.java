package org.openkam.shell.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.value.Value;

/** {@code kam:accounts}. */
@Service
@Command(scope = "kam", name = "accounts", description = "The top accounts")
public final class AccountsAction implements Action {
  private static final List<String> USUAL = List.of("name", "grade", "score", "revenue", "margin");

  @Reference private Accounts accounts;

  @Option(name = "--top", description = "How many")
  private int top = 20;

  @Override
  public Object execute() {
    var there = accounts.columns(Console.operator()).stream().map(ColumnInfo::name).toList();
    List<String> columns = USUAL.stream().filter(there::contains).toList();
    String by = there.contains("score") ? "score" : there.contains("revenue") ? "revenue" : "name";
    Page page = accounts.list(Console.operator(), Query.top(top, by, columns)).value();
    ShellTable table = new ShellTable();
    table.column("id");
    columns.forEach(table::column);
    page.rows()
        .forEach(
            row -> {
              var line = table.addRow();
              line.addContent(row.id().value());
              row.cells().forEach(cell -> line.addContent(plain(cell)));
            });
    table.print(System.out);
    return null;
  }

  private static Object plain(Value value) {
    if (value instanceof Value.Text v) return v.text();
    if (value instanceof Value.Number v) return v.number().toPlainString();
    if (value instanceof Value.Money v) return v.amount().toPlainString();
    if (value instanceof Value.Day v) return v.day();
    if (value instanceof Value.Flag v) return v.flag();
    return value instanceof Value.Masked ? "***" : "";
  }
}
