package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** Two more ledgers that bring their accounts along, over REST. */
class OtherDataIT {
  @TempDir private static Path folder;

  @Test
  void britishWholesaleWithCancellationsAndUnknownCustomers() throws Exception {
    var csv = folder.resolve("online_retail.csv");
    try (var in =
        new XZInputStream(Files.newInputStream(SampleData.file("online_retail_uci.csv.xz")))) {
      Files.copy(in, csv);
    }
    try (var node = Distribution.started()) {
      var rest = Rest.administrator(node, "GBP");
      var id = rest.uploaded(csv);
      var mapping = rest.guess(id, "TRANSACTIONS").put("createAccounts", true);
      var skip = mapping.putObject("skip");
      skip.putArray("InvoiceNo").add("C*");
      skip.putArray("CustomerID").add("");
      skip.putArray("Quantity").add("<=0");
      skip.putArray("UnitPrice").add("<=0");

      var dry = rest.dryRun(id, mapping);
      assertThat(dry.path("rows").asLong()).isEqualTo(541_909);
      assertThat(dry.path("counts").path("REFUSED").asLong()).as(refusals(dry)).isZero();
      assertThat(dry.path("counts").path("NEW").asLong()).isEqualTo(397_884);
      assertThat(dry.path("newAccounts").asLong()).isEqualTo(4_338);
      assertThat(dry.path("revenue").path("GBP").asDouble()).isCloseTo(8_911_407.904, within(0.01));
      rest.commit(id, dry);

      var page = rest.get("accounts?limit=1&sort=-revenue&columns=key,revenue&sums=revenue");
      assertThat(page.path("all").asLong()).isEqualTo(4_338);
      var total = page.path("sums").path("revenue").asDouble();
      assertThat(total).isCloseTo(8_911_407.904, within(0.01));
      var largest = page.path("rows").path(0);
      assertThat(largest.path("key").asText()).isEqualTo("14646");
      assertThat(largest.path("revenue").asDouble() / total).isCloseTo(0.03144, within(0.00001));
    }
  }

  @Test
  void chineseOrdersWithSerialDatesAndProfitInsteadOfCost() throws Exception {
    try (var node = Distribution.started()) {
      var rest = Rest.administrator(node, "CNY");
      var id = rest.uploaded(SampleData.file("chinese_superstore_orders.csv.gz"));
      var mapping = rest.guess(id, "TRANSACTIONS").put("createAccounts", true);

      var dry = rest.dryRun(id, mapping);
      assertThat(dry.path("rows").asLong()).isEqualTo(10_000);
      assertThat(dry.path("counts").path("REFUSED").asLong()).as(refusals(dry)).isZero();
      assertThat(dry.path("newAccounts").asLong()).isEqualTo(790);
      assertThat(dry.path("from").asText()).startsWith("2014-");
      assertThat(dry.path("to").asText()).startsWith("2017-");
      rest.commit(id, dry);

      var page = rest.get("accounts?limit=0&sums=revenue,profit,transactions");
      assertThat(page.path("all").asLong()).isEqualTo(790);
      var sums = page.path("sums");
      assertThat(sums.path("transactions").asLong()).isEqualTo(10_000);
      assertThat(sums.path("revenue").asDouble()).isCloseTo(16_117_548.237, within(0.01));
      assertThat(sums.path("profit").asDouble()).isCloseTo(2_156_559.517, within(0.01));
    }
  }

  /** The reasons of refused rows, for the message of a failed test. */
  private static String refusals(JsonNode dry) {
    List<String> reasons = new ArrayList<>();
    for (var sample : dry.path("samples")) {
      if (sample.path("verdict").asText().equals("REFUSED")) {
        ((ObjectNode) sample).remove("verdict");
        reasons.add(sample.toString());
      }
    }
    return String.join("\n", reasons);
  }
}
