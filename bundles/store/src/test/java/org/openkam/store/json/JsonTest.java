package org.openkam.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.api.Refusal;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.imports.Verdict;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Reason;
import org.openkam.api.store.Change;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Value;
import org.openkam.api.value.Window;

class JsonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  static List<Object> documents() {
    var mapping =
        new Mapping(
            ImportType.TRANSACTIONS,
            "erp",
            List.of(
                Mapping.Rule.column("revenue", "销售额"),
                Mapping.Rule.derived("cost", "revenue-profit")),
            Optional.of("GB18030"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.of("yyyy/M/d"),
            true,
            Map.of("InvoiceNo", List.of("C*")));
    var refusal =
        new Refusal(
            Refusal.Kind.INVALID,
            "date",
            java.util.OptionalLong.of(17),
            "refused.date",
            List.of("32.1.2026", 4L, 2.0, Double.NaN, new BigDecimal("1.50"), DAY, true));
    var dryRun =
        new DryRun(
            12,
            Map.of(Verdict.NEW, 11L, Verdict.REFUSED, 1L),
            1,
            2,
            3,
            4,
            Map.of("CNY", new BigDecimal("12.5000")),
            Map.of(),
            Optional.of(DAY),
            Optional.empty(),
            List.of(
                new RowVerdict(17, Verdict.REFUSED, List.of("a", ""), Optional.of(refusal)),
                new RowVerdict(18, Verdict.NEW, List.of(), Optional.empty())),
            "ab12",
            9);
    return List.of(
        model(new Period.Rolling(12), new AsOf.Today()),
        model(new Period.FiscalYear(), new AsOf.LastLedgerDate()),
        model(new Period.Fixed(DAY.minusYears(1), DAY), new AsOf.FixedDay(DAY)),
        model(new Period.All(), new AsOf.Today()),
        new Window(LocalDate.MIN, DAY),
        mapping,
        refusal,
        dryRun,
        Refusal.of(Refusal.Kind.CONFLICT, "refused.taken"),
        Reason.of("scoring.reason.share", 0.25, 12L, "text", DAY),
        new Settings(3, "Acme 集团", "CNY", java.time.ZoneId.of("Asia/Shanghai"), 4, "course"),
        new Change(Change.Kind.RUN_DELTA, 4, 0, "course"),
        new ImportRun(
            7,
            "f.csv",
            ImportType.ACCOUNTS,
            "ann",
            ImportRun.State.TRIED,
            Instant.parse("2026-02-28T10:11:12.123456Z"),
            Optional.of(mapping),
            Optional.of(dryRun),
            0,
            0));
  }

  private static ModelSpec model(Period period, AsOf asOf) {
    return new ModelSpec(
        Map.of("zh", "课程模型", "en", "Course model"),
        List.of(
            new FactorSpec(
                "revenue", "revenue-share", Map.of("top", 0.2), 0.1 + 0.2, MissingPolicy.NEUTRAL)),
        List.of(
            new GradeRule("core", Map.of("en", "Core"), 80.5, 10),
            new GradeRule("rest", Map.of(), 0, 0)),
        period,
        asOf);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenComesBack(Object document) {
    assertThat((Object) Json.read(Json.write(document), document.getClass())).isEqualTo(document);
  }

  @Test
  void attributesKeepTheirKindAndScale() {
    Map<String, Value> attributes =
        Map.of(
            "a", Value.of("text"),
            "b", Value.of(new BigDecimal("12.50")),
            "c", new Value.Money(new BigDecimal("900000000000000.0001")),
            "d", Value.of(DAY),
            "e", Value.of(true),
            "f", Value.MISSING,
            "g", Value.MASKED);
    String text = Json.writeMap(attributes, Value.class);
    assertThat(Json.readMap(text, Value.class)).isEqualTo(attributes);
    assertThat(text).startsWith("{\"a\":{\"type\":\"text\",\"text\":\"text\"}");
  }

  @Test
  void theKindMayStandLast() {
    assertThat(Json.read("{\"amount\":12.5000,\"type\":\"money\"}", Value.class))
        .isEqualTo(new Value.Money(new BigDecimal("12.5000")));
  }

  @Test
  void frozenNumbersKeepEveryBit() {
    var frozen =
        Map.of(
            "f",
            new Frozen(
                Map.of(
                    "cuts", new double[] {0.1, Double.MIN_VALUE, -0.0, Double.MAX_VALUE},
                    "odd", new double[] {Double.NaN, Double.POSITIVE_INFINITY},
                    "none", new double[0])));
    Map<String, Frozen> back =
        Json.read(Json.write(frozen), new TypeReference<Map<String, Frozen>>() {});
    assertThat(back).containsOnlyKeys("f");
    assertThat(back.get("f").numbers()).containsOnlyKeys("cuts", "odd", "none");
    frozen
        .get("f")
        .numbers()
        // Arrays.equals compares bits: NaN is itself, 0.0 is not -0.0
        .forEach(
            (name, n) ->
                assertThat(back.get("f").numbers().get(name)).matches(b -> Arrays.equals(b, n)));
  }

  @Test
  void unknownFieldsArePassedOverAndAbsentOnesAreEmpty() {
    var read =
        Json.read(
            """
            {"type":"ACCOUNTS","source":"erp","colour":{"of":["a",{"newer":"version"}]},
             "rules":[{"field":"account.name","column":"Name","since":2}]}
            """,
            Mapping.class);
    assertThat(read)
        .isEqualTo(
            new Mapping(
                ImportType.ACCOUNTS,
                "erp",
                List.of(Mapping.Rule.column("account.name", "Name")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of()));
  }

  @Test
  void equalDocumentsGiveEqualText() {
    var one = new java.util.LinkedHashMap<String, String>();
    var other = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < 20; i++) {
      one.put("k" + i, "v");
      other.put("k" + (19 - i), "v");
    }
    assertThat(Json.write(one)).isEqualTo(Json.write(other));
  }

  @Test
  void aDamagedDocumentIsNamedButNotShown() {
    assertThatThrownBy(() -> Json.read("{\"type\":\"ghost\",\"text\":\"Ann\"}", Value.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Value")
        .hasMessageNotContaining("Ann");
  }
}
