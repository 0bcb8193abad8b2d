package org.openkam.accounts.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportType;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;

/** Reads the account of a row. */
public final class AccountReader {
  private static final int TEXTS = 20_000;
  private final RowPlan plan;
  private final Cell key;
  private final Cell name;
  private final Cell parent;
  private final Cell owner;
  private final Map<AttributeDefinition, Cell> attributes = new LinkedHashMap<>();
  private final boolean wholeRow;

  /** Reads rows of this plan. */
  public AccountReader(RowPlan plan) {
    this.plan = plan;
    key = plan.cell("account.key");
    name = plan.cell("account.name");
    parent = plan.cell("account.parent");
    owner = plan.cell("account.owner");
    wholeRow = plan.mapping().type() == ImportType.ACCOUNTS;
    for (AttributeDefinition a : plan.attributes()) {
      Cell cell = plan.cell("account.attribute." + a.name());
      if (cell != null) attributes.put(a, cell);
    }
  }

  /** The key of a row's account. */
  ExternalKey key(String[] cells) {
    String text = key.key(cells);
    if (text.isEmpty()) throw new BadCell(key.column(), "accounts.cell.empty", "account.key");
    return new ExternalKey(plan.mapping().source(), text);
  }

  /** The account of a row. */
  public AccountPart read(String[] cells) {
    ExternalKey its = key(cells);
    String called = name == null ? "" : name.line(cells);
    if (called.isEmpty() && wholeRow) {
      throw new BadCell(name.column(), "accounts.cell.empty", "account.name");
    }
    if (called.length() > 300) throw name.bad("accounts.name.long", called);
    Optional<ExternalKey> above = Optional.empty();
    if (parent != null) {
      String text = parent.key(cells);
      if (!text.isEmpty()) above = Optional.of(new ExternalKey(its.source(), text));
    }
    Map<String, Value> values = new HashMap<>();
    attributes.forEach((a, cell) -> value(a, cell, cells, values));
    String keeper = owner == null ? "" : owner.line(cells);
    if (keeper.length() > 200) throw owner.bad("accounts.name.long", keeper);
    requireRoom(values);
    Optional<String> manager =
        owner == null ? Optional.empty() : Optional.of(keeper).filter(o -> !o.isEmpty());
    return new AccountPart(its, called, above, parent != null, manager, owner != null, values);
  }

  /** All attributes of an account are kept together. */
  private static void requireRoom(Map<String, Value> values) {
    int length = 0;
    for (Value value : values.values()) {
      if (value instanceof Value.Text text) length += text.text().length();
    }
    if (length > TEXTS) throw new BadCell("", "accounts.text.total", TEXTS);
  }

  /**
   * A cell that is empty clears the attribute in a file of accounts, and says nothing in others.
   */
  private void value(AttributeDefinition a, Cell cell, String[] row, Map<String, Value> values) {
    Value value =
        switch (a.type()) {
          case TEXT -> {
            String text = cell.text(row);
            if (text.length() > 4000) throw cell.bad("accounts.text.long", text);
            yield text.isEmpty() ? null : Value.of(text);
          }
          case NUMBER -> {
            var number = cell.number(row);
            yield number == null ? null : Value.of(number.stripTrailingZeros());
          }
          case MONEY -> {
            var amount = cell.number(row);
            yield amount == null ? null : new Value.Money(Amounts.rounded(amount));
          }
          case DAY -> {
            var day = cell.day(row);
            yield day == null ? null : Value.of(day);
          }
          case FLAG -> {
            Boolean flag = cell.flag(row);
            yield flag == null ? null : Value.of(flag.booleanValue());
          }
        };
    if (value != null) values.put(a.name(), value);
    else if (wholeRow) values.put(a.name(), Value.MISSING);
  }
}
