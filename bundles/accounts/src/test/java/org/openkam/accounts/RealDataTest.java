package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.api.imports.Verdict.NEW;
import static org.openkam.api.imports.Verdict.SKIPPED;
import static org.openkam.api.imports.Verdict.UNCHANGED;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.accounts.file.Limits;
import org.openkam.accounts.run.FileImports;
import org.openkam.api.Progress;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.value.Value;
import org.tukaani.xz.XZInputStream;

/** The guesses and totals of real files equal what is known about them. */
class RealDataTest {
  private final FileImports engine = FileImports.within(Limits.DEFAULT);
  private final InMemory store = new InMemory();

  private Inspection inspect(Path file) {
    return engine.inspect(file, Optional.empty(), Optional.empty(), store.attributes());
  }

  private DryRun importing(Path file, Mapping mapping) {
    DryRun tried = engine.dryRun(file, mapping, store, store, Progress.none());
    engine.load(file, mapping, store, store.loader, Progress.none());
    DryRun again = engine.dryRun(file, mapping, store, store, Progress.none());
    assertThat(again.count(UNCHANGED)).isEqualTo(tried.rows() - tried.count(SKIPPED));
    assertThat(again.newAccounts() + again.changedAccounts() + again.newProducts()).isZero();
    assertThat(store.largestBatch).isLessThanOrEqualTo(5000);
    return tried;
  }

  private static String column(Mapping mapping, String field) {
    return mapping.rules().stream()
        .filter(r -> r.field().equals(field))
        .map(r -> r.column().isEmpty() ? r.derivation() : r.column())
        .findFirst()
        .orElse("");
  }

  @Test
  void resellersAndTheirSalesNeedNoCorrection() {
    Path master = RealData.file("adventureworks_resellers.csv.gz");
    Inspection accounts = inspect(master);
    assertThat(accounts.type()).isEqualTo(ImportType.ACCOUNTS);
    assertThat(accounts.open()).isEmpty();
    assertThat(column(accounts.guess(), "account.key")).isEqualTo("ResellerKey");
    assertThat(column(accounts.guess(), "account.name")).isEqualTo("ResellerName");
    assertThat(column(accounts.guess(), "account.attribute.business_type"))
        .isEqualTo("BusinessType");
    assertThat(column(accounts.guess(), "account.attribute.employees"))
        .isEqualTo("NumberEmployees");
    assertThat(column(accounts.guess(), "account.attribute.annual_sales")).isEqualTo("AnnualSales");
    assertThat(column(accounts.guess(), "account.attribute.country"))
        .isEqualTo("EnglishCountryRegionName");
    DryRun tried = importing(master, accounts.guess());
    assertThat(tried.count(NEW)).isEqualTo(701);
    assertThat(tried.newAccounts()).isEqualTo(701);

    Path sales = RealData.file("adventureworks_reseller_sales.csv.gz");
    Inspection rows = inspect(sales);
    assertThat(rows.type()).isEqualTo(ImportType.TRANSACTIONS);
    assertThat(rows.open()).isEmpty();
    assertThat(rows.guess().createAccounts()).isFalse();
    assertThat(column(rows.guess(), "reference")).isEqualTo("SalesOrderNumber");
    assertThat(column(rows.guess(), "line")).isEqualTo("SalesOrderLineNumber");
    assertThat(column(rows.guess(), "cost")).isEqualTo("TotalProductCost");
    assertThat(column(rows.guess(), "currency")).as("100 is no ISO currency").isEmpty();
    assertThat(rows.shape().datePattern()).isEqualTo("yyyy-MM-dd");
    DryRun lines = importing(sales, rows.guess());
    assertThat(lines.count(NEW)).isEqualTo(60_855);
    assertThat(lines.orphans()).isZero();
    assertThat(cents(lines.revenue().get("CNY"))).isEqualByComparingTo("80450596.98");
    assertThat(cents(lines.cost().get("CNY"))).isEqualByComparingTo("79980114.38");
    assertThat(lines.from()).contains(LocalDate.of(2010, 12, 29));
    assertThat(lines.to()).contains(LocalDate.of(2013, 11, 29));
    assertThat(cents(store.revenue())).isEqualByComparingTo("80450596.98");
    Map<String, BigDecimal> byType = new HashMap<>();
    for (TransactionDraft t : store.transactions.values()) {
      String type =
          ((Value.Text) store.accounts.get(t.account()).state().attributes().get("business_type"))
              .text();
      byType.merge(type, t.revenue(), BigDecimal::add);
    }
    assertThat(cents(byType.get("Specialty Bike Shop"))).isEqualByComparingTo("6756166.18");
    assertThat(cents(byType.get("Value Added Reseller"))).isEqualByComparingTo("34967517.33");
    assertThat(cents(byType.get("Warehouse"))).isEqualByComparingTo("38726913.48");
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN);
  }

  @Test
  void chineseOrdersWithSerialDatesAndFloatNoise() {
    Path file = RealData.file("chinese_superstore_orders.csv.gz");
    Inspection seen = inspect(file);
    Mapping guess = seen.guess();
    assertThat(seen.open()).isEmpty();
    assertThat(seen.shape().datePattern()).isEqualTo("excel");
    assertThat(column(guess, "account.key")).isEqualTo("客户 ID");
    assertThat(column(guess, "date")).isEqualTo("订单日期");
    assertThat(column(guess, "reference")).isEqualTo("订单 ID");
    assertThat(column(guess, "discount.rate")).isEqualTo("折扣");
    assertThat(column(guess, "cost")).isEqualTo("revenue-profit");
    assertThat(column(guess, "account.attribute.business_type")).isEqualTo("细分");
    assertThat(column(guess, "account.attribute.province")).isEqualTo("省/自治区");
    assertThat(guess.createAccounts()).isTrue();
    DryRun tried = importing(file, guess);
    assertThat(tried.count(NEW)).isEqualTo(10_000);
    assertThat(tried.newAccounts()).isEqualTo(790);
    assertThat(store.accountRows).as("one row per account").isEqualTo(790);
    assertThat(tried.revenue().get("CNY")).isEqualByComparingTo("16117548.237");
    assertThat(store.revenue().subtract(store.cost())).isEqualByComparingTo("2156559.517");
    assertThat(tried.samples().get(0).cells().get(2)).isEqualTo("42852.0");
    assertThat(store.transactions.values().iterator().next().date())
        .isEqualTo(LocalDate.of(2017, 4, 27));
  }

  @Test
  void onlineRetailWithSkipRulesKeepsTheCleanedRows(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("online_retail.csv");
    try (InputStream in =
        new XZInputStream(Files.newInputStream(RealData.file("online_retail_uci.csv.xz")))) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Inspection seen = inspect(file);
    Mapping guess = seen.guess();
    assertThat(seen.open()).isEmpty();
    assertThat(column(guess, "revenue")).isEqualTo("quantity*price");
    assertThat(column(guess, "account.key")).isEqualTo("CustomerID");
    assertThat(column(guess, "product.key")).isEqualTo("StockCode");
    assertThat(guess.createAccounts()).isTrue();
    // the only correction: which rows are no sales to a known customer
    Mapping cleaned =
        new Mapping(
            guess.type(),
            guess.source(),
            guess.rules(),
            guess.encoding(),
            guess.separator(),
            guess.sheet(),
            guess.decimalComma(),
            guess.datePattern(),
            true,
            Map.of(
                "InvoiceNo", List.of("C*"),
                "CustomerID", List.of(""),
                "Quantity", List.of("<=0"),
                "UnitPrice", List.of("<=0")));
    DryRun tried = importing(file, cleaned);
    assertThat(tried.rows()).isEqualTo(541_909);
    assertThat(tried.count(NEW)).isEqualTo(397_884);
    assertThat(tried.newAccounts()).isEqualTo(4_338);
    assertThat(tried.revenue().get("CNY")).isEqualByComparingTo("8911407.904");
    assertThat(store.transactions).as("repeated lines are all kept").hasSize(397_884);
  }
}
