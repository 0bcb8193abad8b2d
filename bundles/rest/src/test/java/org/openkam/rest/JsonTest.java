package org.openkam.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openkam.api.DataClass;
import org.openkam.api.RefusedException;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.scoring.FactorSpec;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.MissingPolicy;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

class JsonTest {

  @Test
  void valuesAreWrittenPlain() throws Exception {
    List<Value> values =
        List.of(
            Value.of("x"),
            new Value.Money(new BigDecimal("877107.1900")),
            Value.of(LocalDate.of(2013, 11, 29)),
            Value.of(true),
            Value.MISSING,
            Value.MASKED);

    assertThat(Json.MAPPER.writeValueAsString(values))
        .isEqualTo("[\"x\",877107.19,\"2013-11-29\",true,null,\"***\"]");
    assertThat(Json.MAPPER.writeValueAsString(new AccountId(7))).isEqualTo("7");
    assertThat(Json.MAPPER.writeValueAsString(new double[] {1.5, Double.NaN}))
        .doesNotContain("Infinity");
  }

  @Test
  void aModelComesBackAsItWasWritten() throws Exception {
    ModelSpec spec =
        new ModelSpec(
            Map.of("en", "M"),
            List.of(
                new FactorSpec("a", "revenue-share", Map.of("high", 0.3), 50, MissingPolicy.WORST)),
            List.of(
                new GradeRule("core", Map.of(), 70, 20), new GradeRule("ordinary", Map.of(), 0, 0)),
            new Period.Rolling(12),
            new AsOf.LastLedgerDate());

    String json = Json.MAPPER.writeValueAsString(spec);

    assertThat(Json.MAPPER.readValue(json, ModelSpec.class)).isEqualTo(spec);
  }

  @Test
  void aFilterNamesWhatItCannotUnderstand() {
    ColumnInfo revenue =
        new ColumnInfo(
            "revenue",
            ColumnInfo.Kind.FACT,
            ValueType.MONEY,
            Unit.MONEY,
            DataClass.C1,
            Map.of(),
            Optional.empty());
    FilterJson filters = new FilterJson(Map.of("revenue", revenue));

    assertThat(filters.parse("{\"column\":\"revenue\",\"op\":\"ge\",\"value\":1000}"))
        .isEqualTo(
            new Filter.Compare("revenue", Filter.Op.GE, new Value.Money(new BigDecimal("1000"))));
    assertThatThrownBy(() -> filters.parse("{\"column\":\"nope\",\"value\":1}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().messageKey()).isEqualTo("refused.column"));
    assertThatThrownBy(() -> filters.parse("{\"column\":\"revenue\",\"value\":\"much\"}"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> filters.parse("{{")).isInstanceOf(RefusedException.class);
    String deep = "{\"not\":".repeat(9) + "{\"missing\":\"revenue\"}" + "}".repeat(9);
    assertThatThrownBy(() -> filters.parse(deep))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().messageKey()).isEqualTo("refused.filter.depth"));
  }
}
