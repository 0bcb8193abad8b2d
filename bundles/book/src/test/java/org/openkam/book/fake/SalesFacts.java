package org.openkam.book.fake;

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

/** Facts of every type. */
public final class SalesFacts implements FactProvider {
  private final String suffix;

  public volatile boolean fails;

  public SalesFacts(String suffix) {
    this.suffix = suffix;
  }

  private ColumnInfo fact(String name, ValueType type) {
    return new ColumnInfo(
        name + suffix,
        ColumnInfo.Kind.FACT,
        type,
        Unit.NONE,
        DataClass.C1,
        Map.of("en", name),
        Optional.empty());
  }

  @Override
  public List<ColumnInfo> facts() {
    return List.of(
        fact("revenue", ValueType.MONEY),
        fact("orders", ValueType.NUMBER),
        fact("mean", ValueType.NUMBER),
        fact("last", ValueType.DAY),
        fact("costed", ValueType.FLAG),
        fact("before", ValueType.MONEY),
        fact("products", ValueType.NUMBER),
        fact("discount", ValueType.MONEY));
  }

  @Override
  public void fill(LedgerCursor c, Window window, FactWriter out) {
    while (c.nextAccount()) {
      long revenue = 0;
      long quantity = 0;
      long orders = 0;
      long before = 0;
      long discount = 0;
      int last = Integer.MIN_VALUE;
      int products = 0;
      boolean costed = true;
      while (c.next()) {
        if (c.day() < window.firstDay()) {
          before += c.revenue();
          continue;
        }
        revenue += c.revenue();
        quantity += c.quantity();
        discount += c.discount() + c.cost();
        costed &= c.hasCost();
        if (c.product() < 0) products++;
        last = c.day();
        orders++;
      }
      if (fails && orders > 0) throw new IllegalStateException("on purpose");
      out.set(0, c.account(), revenue);
      out.set(1, c.account(), orders);
      out.set(2, c.account(), quantity == 0 ? Double.NaN : revenue / (double) quantity);
      if (orders > 0) out.set(3, c.account(), last);
      if (orders > 0) out.set(4, c.account(), costed ? 1L : 0L);
      out.set(5, c.account(), before);
      out.set(6, c.account(), products);
      out.set(7, c.account(), discount);
    }
  }
}
