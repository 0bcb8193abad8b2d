package org.openkam.accounts.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.imports.Field;
import org.openkam.api.imports.ImportType;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.ValueType;

/** The fields that columns can be mapped to. */
public final class Fields {
  /** What the names of attribute fields start with. */
  public static final String ATTRIBUTE = "account.attribute.";

  private static final List<Field> ACCOUNT =
      List.of(
          field("account.key", ValueType.TEXT, true, "客户编号", "Account key"),
          field("account.name", ValueType.TEXT, true, "客户名称", "Account name"),
          field("account.parent", ValueType.TEXT, false, "上级客户编号", "Parent account key"),
          field("account.owner", ValueType.TEXT, false, "客户经理", "Account manager"));

  private static final List<Field> TRANSACTION =
      List.of(
          field("account.key", ValueType.TEXT, true, "客户编号", "Account key"),
          field("reference", ValueType.TEXT, false, "单据号", "Reference"),
          field("line", ValueType.TEXT, false, "行号", "Line"),
          field("date", ValueType.DAY, true, "业务日期", "Date"),
          field("product.key", ValueType.TEXT, false, "产品编号", "Product key"),
          field("product.name", ValueType.TEXT, false, "产品名称", "Product name"),
          field("product.category", ValueType.TEXT, false, "产品类别", "Product category"),
          field("quantity", ValueType.NUMBER, false, "数量", "Quantity"),
          field("price", ValueType.MONEY, false, "单价", "Unit price"),
          field("revenue", ValueType.MONEY, true, "收入", "Revenue"),
          field("cost", ValueType.MONEY, false, "成本", "Cost"),
          field("profit", ValueType.MONEY, false, "利润", "Profit"),
          field("discount", ValueType.MONEY, false, "折扣额", "Discount"),
          field("discount.rate", ValueType.NUMBER, false, "折扣率", "Discount rate"),
          field("currency", ValueType.TEXT, false, "币种", "Currency"),
          field("account.name", ValueType.TEXT, false, "客户名称", "Account name"),
          field("account.owner", ValueType.TEXT, false, "客户经理", "Account manager"));

  private static final Map<ImportType, Set<String>> ONLY =
      Map.of(
          ImportType.ACCOUNTS, names(ACCOUNT),
          ImportType.TRANSACTIONS, names(TRANSACTION));

  private Fields() {}

  private static Field field(String name, ValueType type, boolean required, String zh, String en) {
    return new Field(name, type, required, Map.of("zh", zh, "en", en));
  }

  private static Set<String> names(List<Field> fields) {
    return Set.copyOf(fields.stream().map(Field::name).toList());
  }

  /** All fields of a type of file, attributes last. */
  public static List<Field> of(ImportType type, List<AttributeDefinition> attributes) {
    List<Field> all = new ArrayList<>(type == ImportType.ACCOUNTS ? ACCOUNT : TRANSACTION);
    for (AttributeDefinition a : attributes) {
      all.add(new Field(ATTRIBUTE + a.name(), a.type(), false, a.labels()));
    }
    return all;
  }

  /** True when a field belongs to a type of file; attributes belong to both. */
  static boolean known(ImportType type, String field) {
    return field.startsWith(ATTRIBUTE) || ONLY.get(type).contains(field);
  }
}
