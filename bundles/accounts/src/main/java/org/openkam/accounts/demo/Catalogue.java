package org.openkam.accounts.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openkam.api.imports.ImportEngine.ProductDraft;

/** What the demo enterprise sells. */
final class Catalogue {
  private static final String[][] GROUPS = {
    {"传感器 Sensors", "压力传感器", "Temperature probe", "位移传感器", "Flow meter"},
    {"控制器 Controllers", "PLC 控制器", "Motion controller", "变频器", "Safety relay"},
    {"执行器 Actuators", "伺服电机", "Linear actuator", "电磁阀", "Gear motor"},
    {"连接件 Connectors", "工业连接器", "Cable set", "接线端子", "Bus coupler"},
    {"服务 Services", "年度维保", "Training day", "远程诊断", "Calibration"}
  };

  /**
   * A product.
   *
   * @param draft as it is loaded
   * @param price list price
   * @param cost what one costs; empty where nobody knows
   */
  record Item(ProductDraft draft, BigDecimal price, Optional<BigDecimal> cost) {}

  private final List<Item> items = new ArrayList<>();

  Catalogue(long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0xCA7A106L);
    int number = 0;
    for (String[] group : GROUPS) {
      for (int i = 1; i < group.length; i++) {
        for (int size = 1; size <= 6; size++) {
          long cents = Math.round(Math.exp(4 + random.nextDouble() * 4.2) * 100);
          BigDecimal price = BigDecimal.valueOf(cents, 2);
          BigDecimal cost = BigDecimal.valueOf(Math.round(cents * (52 + random.nextInt(34))), 4);
          String key = String.format("P%03d", ++number);
          items.add(
              new Item(
                  new ProductDraft(key, group[i] + " " + size * 10, Optional.of(group[0])),
                  price,
                  number % 23 == 0 ? Optional.empty() : Optional.of(cost)));
        }
      }
    }
  }

  List<Item> items() {
    return items;
  }
}
