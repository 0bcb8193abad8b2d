package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.api.Progress;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.Verdict;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.value.Value;

/** What becomes of rows. */
class ImportTest {
  @TempDir Path dir;
  private Given given;

  @BeforeEach
  void start() {
    given = new Given(dir);
  }

  private static ExternalKey key(String key) {
    return new ExternalKey("erp", key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "BOM", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void everyEncodingReadsAlike(String encoding) {
    String text = "客户编号,客户名称,城市\nK1,\"上海，第一公司\",上海\nK2,北京 第二公司,北京\n";
    Path file =
        encoding.equals("BOM")
            ? given.file("\uFEFF" + text)
            : given.file(text, Charset.forName(encoding));
    assertThat(given.imported(file).count(Verdict.NEW)).isEqualTo(2);
    assertThat(given.store.accounts.get(key("K1")).state().name()).isEqualTo("上海，第一公司");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void everySeparatorReadsAlike(String separator) {
    String text = (Given.SALES + "K,R,2024-01-01,P,2,5.5,11\n").replace(",", separator);
    Path file = given.file(text);
    assertThat(given.inspect(file).shape().separator()).isEqualTo(separator);
    assertThat(given.tried(file).revenue().get("CNY")).isEqualByComparingTo("11");
  }

  @Test
  void decimalCommasAndDottedDatesAreFound() {
    Path file =
        given.file(
            "Kunde;Belegnummer;Datum;Betrag\n"
                    .replace("Kunde", "CustomerNo")
                    .replace("Belegnummer", "InvoiceNo")
                    .replace("Datum", "InvoiceDate")
                    .replace("Betrag", "Amount")
                + "1;A;5.3.2024;1.234,50\n1;B;28.3.2024;12,5\n");
    Inspection seen = given.inspect(file);
    assertThat(seen.shape().decimalComma()).isTrue();
    assertThat(seen.shape().datePattern()).isEqualTo("d.M.yyyy");
    assertThat(given.tried(file).revenue().get("CNY")).isEqualByComparingTo("1247");
  }

  @Test
  void aDateOrderThatShowsOnlyFarDownIsFound() {
    Path file =
        given.file(
            "CustomerNo,InvoiceNo,InvoiceDate,Amount\n"
                + "1,A,3/4/2024,1\n".repeat(1500)
                + "1,B,3/28/2024,1\n");
    assertThat(given.inspect(file).shape().datePattern()).isEqualTo("M/d/yyyy");
    assertThat(given.tried(file).from()).contains(LocalDate.of(2024, 3, 4));
  }

  @Test
  void repeatedLinesAreAllKeptAndComeBackUnchanged() {
    String line = "K,R,2024-01-01,P,1,1,7\n";
    Path file = given.file(Given.SALES + line.repeat(3) + line.replace(",P,", ",Q,"));
    assertThat(given.imported(file).count(Verdict.NEW)).isEqualTo(4);
    assertThat(given.store.transactions.keySet())
        .extracting(ExternalKey::key)
        .containsExactly("R/P", "R/P#2", "R/P#3", "R/Q");
    DryRun again = given.imported(file);
    assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(4);
    Path corrected = given.file(Given.SALES + line.replace(",7", ",8"));
    assertThat(given.imported(corrected).count(Verdict.CHANGED)).isEqualTo(1);
    assertThat(given.store.transactions).hasSize(4);
    assertThat(given.store.revenue()).isEqualByComparingTo("29");
  }

  @Test
  void withoutAReferenceAccountDayAndProductName() {
    Path file = given.file("客户编号,日期,产品编号,金额\nK,2024-01-01,P,1\nK,2024-01-01,P,1\n");
    given.imported(file);
    assertThat(given.store.transactions.keySet())
        .extracting(ExternalKey::key)
        .containsExactly("~K/2024-01-01/P", "~K/2024-01-01/P#2");
    assertThat(given.tried(file).count(Verdict.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void orphansAreCountedUntilTheirAccountComes() {
    Path sales = given.file(Given.SALES + "K,R,2024-01-01,P,1,1,7\n");
    assertThat(given.tried(sales).orphans()).isEqualTo(1);
    given.imported(given.file("客户编号,客户名称\nK,甲\n"));
    assertThat(given.tried(sales).orphans()).isZero();
  }

  @Test
  void theLastRowOfAFileSpeaksForItsAccountOnce() {
    String head = "客户编号,客户名称,城市,单据号,日期,金额\n";
    Path file =
        given.file(
            head + "K,旧名,上海,1,2024-01-01,1\nL,乙,北京,2,2024-01-01,1\nK,新名,杭州,3,2024-01-02,1\n");
    DryRun tried = given.imported(file);
    assertThat(tried.newAccounts()).isEqualTo(2);
    assertThat(given.store.accountRows).isEqualTo(2);
    assertThat(given.store.accounts.get(key("K")).state().name()).isEqualTo("新名");
    assertThat(given.store.accounts.get(key("K")).state().attributes())
        .containsEntry("city", Value.of("杭州"));
    assertThat(given.tried(file).changedAccounts()).isZero();
  }

  @Test
  void accountsChangeOnlyInWhatTheFileSays() {
    given.imported(given.file("客户编号,客户名称,城市,行业,上级客户编号\nP,母,上海,化工,\nK,甲,上海,化工,P\n"));
    Path part = given.file("客户编号,客户名称,城市\nK,甲,\n");
    assertThat(given.imported(part).count(Verdict.CHANGED)).isEqualTo(1);
    var state = given.store.accounts.get(key("K")).state();
    assertThat(state.attributes()).containsOnlyKeys("industry");
    assertThat(state.parent()).contains(given.store.accounts.get(key("P")).id());
    assertThat(given.tried(part).count(Verdict.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aParentMayComeLaterInTheFile() {
    Path file = given.file("客户编号,客户名称,上级客户编号\nK,甲,P\nP,母,\n");
    assertThat(given.imported(file).count(Verdict.NEW)).isEqualTo(2);
    assertThat(given.tried(file).count(Verdict.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void constantsCodeTablesAndSkipRules() {
    Path file =
        given.file(
            "客户编号,单据号,日期,金额,币种\nK,1,2024-01-01,1,元元\nK,2,2024-01-01,-1,元元\nK,3,2024-01-01,2,外\n");
    Mapping guess = given.inspect(file).guess();
    List<Mapping.Rule> rules = new ArrayList<>(guess.rules());
    rules.removeIf(r -> r.field().equals("currency"));
    rules.add(new Mapping.Rule("currency", "币种", "", Map.of("元元", "CNY"), "none"));
    rules.add(Mapping.Rule.constant("product.key", "ALL"));
    Mapping mapping =
        new Mapping(
            guess.type(),
            "erp",
            rules,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of("金额", List.of("<0")));
    DryRun tried = given.imported(file, mapping);
    assertThat(tried.count(Verdict.SKIPPED)).isEqualTo(1);
    assertThat(tried.count(Verdict.NEW)).isEqualTo(1);
    assertThat(given.store.refused.get(0).refusal().orElseThrow().messageKey())
        .isEqualTo("accounts.code.unknown");
    assertThat(given.store.transactions.get(key("1/ALL")).product()).contains("ALL");
  }

  @Test
  void costAndDiscountAreDerived() {
    given.imported(given.file("客户编号,单据号,日期,数量,单价,销售额,利润,折扣\nK,1,2024-01-01,2,10,16,4,0.2\n"));
    TransactionDraft draft = given.store.transactions.get(key("1"));
    assertThat(draft.cost()).contains(new BigDecimal("12.0000"));
    assertThat(draft.discount()).contains(new BigDecimal("4.0000"));
    given.imported(given.file("客户编号,单据号,日期,销售额,折扣\nK,2,2024-01-01,16,20%\n"));
    assertThat(given.store.transactions.get(key("2")).discount())
        .contains(new BigDecimal("4.0000"));
  }

  @Test
  void workbooksReadLikeTextFilesAlsoGzipped() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      book.newWorksheet("空");
      Worksheet sheet = book.newWorksheet("订单");
      String[] head = {"客户编号", "单据号", "日期", "数量", "金额"};
      for (int i = 0; i < head.length; i++) sheet.value(0, i, head[i]);
      sheet.value(1, 0, 17850);
      sheet.value(1, 1, "=HYPERLINK(\"x\")");
      sheet.value(1, 2, LocalDate.of(2024, 3, 5));
      sheet.style(1, 2).format("yyyy-mm-dd").set();
      sheet.value(1, 3, 2);
      sheet.value(1, 4, -60.70400000000001);
      sheet.value(2, 0, 17850);
      sheet.value(2, 1, "R2");
      sheet.value(2, 2, LocalDate.of(2024, 3, 6));
      sheet.style(2, 2).format("yyyy-mm-dd").set();
      sheet.value(2, 3, 1);
      sheet.formula(2, 4, "D3*5");
    }
    for (Path file : List.of(given.file(bytes.toByteArray()), given.gzipped(bytes.toByteArray()))) {
      Optional<Mapping> sheet =
          Optional.of(
              new Mapping(
                  org.openkam.api.imports.ImportType.TRANSACTIONS,
                  "erp",
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("订单"),
                  Optional.empty(),
                  Optional.empty(),
                  false,
                  Map.of()));
      Inspection seen =
          given.engine.inspect(file, Optional.empty(), sheet, given.store.attributes());
      assertThat(seen.shape().sheets()).containsExactly("空", "订单");
      assertThat(seen.shape().sample().get(0)).contains("2024-03-05");
      DryRun tried = given.imported(file, seen.guess());
      TransactionDraft draft = given.store.transactions.get(key("=HYPERLINK(\"x\")"));
      assertThat(draft.account()).isEqualTo(key("17850"));
      assertThat(draft.revenue()).isEqualByComparingTo("-60.704");
      assertThat(draft.date()).isEqualTo(LocalDate.of(2024, 3, 5));
      // this writer saves no value beside a formula, and nothing computes it here
      assertThat(tried.count(Verdict.REFUSED)).isEqualTo(1);
      assertThat(given.store.refused.get(0).cells()).contains("=D3*5");
    }
  }

  @Test
  void gzippedTextReadsLikeText() throws Exception {
    Path file =
        given.gzipped((Given.SALES + "K,R,2024-01-01,P,1,1,7\n").getBytes(StandardCharsets.UTF_8));
    assertThat(given.tried(file).revenue().get("CNY")).isEqualByComparingTo("7");
  }

  @Test
  void cancellingEndsTheWork() {
    Path file = given.file(Given.SALES + "K,R,2024-01-01,P,1,1,7\n".repeat(20_000));
    Mapping mapping = given.inspect(file).guess();
    Progress stop =
        new Progress() {
          @Override
          public void at(long done, long total, String stepKey) {
            assertThat(done).isLessThanOrEqualTo(total);
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> given.engine.dryRun(file, mapping, given.store, given.store, stop))
        .isInstanceOf(Progress.Stopped.class);
  }
}
