package org.openkam.api.value;

import java.util.List;
import java.util.Map;
import org.openkam.api.DataClass;

/**
 * The attributes that every installation defines from the start. The store creates them, the
 * importer guesses columns for them, the demo fills them, scoring reads {@link #POSITION}.
 */
public final class StandardAttributes {

  /** Assessed position in its industry, 1 (weak, slow) to 5 (stable, growing). */
  public static final String POSITION = "position";

  /** What the assessment rests on. */
  public static final String POSITION_EVIDENCE = "position_evidence";

  /** When the position was assessed. */
  public static final String POSITION_DATE = "position_date";

  private static final List<AttributeDefinition> ALL =
      List.of(
          text("industry", "行业", "Industry"),
          text("business_type", "客户类型", "Business type"),
          text("region", "地区", "Region"),
          text("country", "国家", "Country"),
          text("province", "省份", "Province"),
          text("city", "城市", "City"),
          of("employees", ValueType.NUMBER, Unit.COUNT, DataClass.C1, "员工数", "Employees"),
          of("annual_sales", ValueType.MONEY, Unit.MONEY, DataClass.C1, "年销售额", "Annual sales"),
          of("founded", ValueType.NUMBER, Unit.NONE, DataClass.C1, "成立年份", "Year founded"),
          text("credit_code", "统一社会信用代码", "Unified social credit code"),
          text("website", "网站", "Website"),
          of("phone", ValueType.TEXT, Unit.NONE, DataClass.C3, "电话", "Phone"),
          of("customer_since", ValueType.DAY, Unit.NONE, DataClass.C1, "成为客户日期", "Customer since"),
          of(
              "payment_terms_days",
              ValueType.NUMBER,
              Unit.DAYS,
              DataClass.C2,
              "付款期限（天）",
              "Payment terms (days)"),
          of(POSITION, ValueType.NUMBER, Unit.NONE, DataClass.C2, "行业地位", "Industry position"),
          of(
              POSITION_EVIDENCE,
              ValueType.TEXT,
              Unit.NONE,
              DataClass.C2,
              "行业地位依据",
              "Evidence of position"),
          of(
              POSITION_DATE,
              ValueType.DAY,
              Unit.NONE,
              DataClass.C2,
              "行业地位评估日",
              "Position assessed on"));

  private StandardAttributes() {}

  /** All of them, in the order of display. */
  public static List<AttributeDefinition> all() {
    return ALL;
  }

  private static AttributeDefinition text(String name, String zh, String en) {
    return of(name, ValueType.TEXT, Unit.NONE, DataClass.C1, zh, en);
  }

  private static AttributeDefinition of(
      String name, ValueType type, Unit unit, DataClass dataClass, String zh, String en) {
    return new AttributeDefinition(name, type, unit, dataClass, Map.of("zh", zh, "en", en));
  }
}
