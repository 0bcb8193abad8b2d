package org.openkam.book.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.book.Column;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.cells.Cells;
import org.openkam.book.facts.CellColumn;

/** All columns by name. Where two share a name, facts and scores come before attributes. */
public final class Columns {
  private final Map<String, CellColumn> byName = new LinkedHashMap<>();

  /** The columns of accounts, facts and scores. */
  public Columns(
      AccountTable accounts, Map<String, CellColumn> facts, Map<String, CellColumn> scores) {
    core("id", ValueType.NUMBER, "编号", "ID", accounts.id());
    core("name", ValueType.TEXT, "客户名称", "Account", accounts.name());
    core("key", ValueType.TEXT, "外部编号", "External key", accounts.key());
    core("owner", ValueType.TEXT, "客户经理", "Account manager", accounts.owner());
    core("parent", ValueType.NUMBER, "上级公司", "Parent company", accounts.parent());
    for (AccountTable.Attribute a : accounts.attributes()) {
      String name = a.definition().name();
      if (facts.containsKey(name) || scores.containsKey(name)) continue;
      ColumnInfo info = info(a.definition());
      byName.putIfAbsent(name, new CellColumn(() -> info, a.cells()));
    }
    facts.forEach(byName::putIfAbsent);
    scores.forEach(byName::putIfAbsent);
  }

  private void core(String name, ValueType type, String zh, String en, Cells cells) {
    ColumnInfo info =
        new ColumnInfo(
            name,
            ColumnInfo.Kind.CORE,
            type,
            Unit.NONE,
            DataClass.C1,
            Map.of("zh", zh, "en", en),
            Optional.empty());
    byName.put(name, new CellColumn(() -> info, cells));
  }

  private static ColumnInfo info(AttributeDefinition d) {
    return new ColumnInfo(
        d.name(),
        ColumnInfo.Kind.ATTRIBUTE,
        d.type(),
        d.unit(),
        d.dataClass(),
        d.labels(),
        Optional.empty());
  }

  /** All of them. */
  public Collection<CellColumn> all() {
    return byName.values();
  }

  /** One of them, if there is one. */
  public Optional<Column> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The cells of a column; refuses an unknown name. */
  public Cells cells(String name) {
    return column(name).cells();
  }

  /** A column; refuses an unknown name. */
  public CellColumn column(String name) {
    CellColumn column = byName.get(name);
    if (column == null) throw Refusal.invalid(name, "book.column.unknown", name).thrown();
    return column;
  }
}
