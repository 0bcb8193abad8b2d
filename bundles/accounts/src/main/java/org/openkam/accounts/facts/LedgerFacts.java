package org.openkam.accounts.facts;

import static org.openkam.api.DataClass.C1;
import static org.openkam.api.DataClass.C2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.DataClass;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.FactProvider;
import org.openkam.api.book.FactWriter;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;
import org.openkam.api.value.Window;
import org.osgi.service.component.annotations.Component;

/** What the ledger itself says of an account: sums, rates, dates and the trend of its sales. */
@Component
public final class LedgerFacts implements FactProvider {
  private static final List<ColumnInfo> FACTS =
      List.of(
          money("revenue", C1, "收入", "Revenue"),
          money("revenue_prior", C1, "上期收入", "Revenue of the period before"),
          number("revenue_change", Unit.FRACTION, C1, "收入变化", "Change of revenue"),
          money("cost", C2, "成本", "Cost"),
          money("profit", C2, "利润", "Profit"),
          number("margin", Unit.FRACTION, C2, "利润率", "Margin"),
          money("revenue_costed", C2, "已知成本的收入", "Revenue with known cost"),
          number("quantity", Unit.COUNT, C1, "数量", "Quantity"),
          number("transactions", Unit.COUNT, C1, "交易笔数", "Transactions"),
          number("products", Unit.COUNT, C1, "产品种数", "Products"),
          money("discount", C2, "折扣额", "Discount"),
          number("discount_rate", Unit.FRACTION, C2, "折扣率", "Discount rate"),
          day("first_purchase", "首次购买", "First purchase"),
          day("last_purchase", "最近购买", "Last purchase"),
          number("active_months", Unit.COUNT, C1, "活跃月数", "Active months"),
          number("trend", Unit.FRACTION, C1, "月销售趋势", "Sales trend per month"));

  private static ColumnInfo money(String name, DataClass dataClass, String zh, String en) {
    return of(name, ValueType.MONEY, Unit.MONEY, dataClass, zh, en);
  }

  private static ColumnInfo number(
      String name, Unit unit, DataClass dataClass, String zh, String en) {
    return of(name, ValueType.NUMBER, unit, dataClass, zh, en);
  }

  private static ColumnInfo day(String name, String zh, String en) {
    return of(name, ValueType.DAY, Unit.NONE, C1, zh, en);
  }

  private static ColumnInfo of(
      String name, ValueType type, Unit unit, DataClass dataClass, String zh, String en) {
    return new ColumnInfo(
        name,
        ColumnInfo.Kind.FACT,
        type,
        unit,
        dataClass,
        Map.of("zh", zh, "en", en),
        Optional.empty());
  }

  @Override
  public List<ColumnInfo> facts() {
    return FACTS;
  }

  @Override
  public void fill(LedgerCursor cursor, Window window, FactWriter out) {
    AccountSums sums = new AccountSums(window);
    while (cursor.nextAccount()) {
      sums.reset();
      while (cursor.next()) sums.add(cursor);
      sums.write(cursor.account(), out);
    }
  }
}
