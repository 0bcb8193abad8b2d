package org.openkam.accounts.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5|1234.5",
        "1,234.50|1234.50",
        "１２３４．５|1234.5",
        "－１，２３４|-1234",
        "￥1,000|1000",
        "¥ 12.5|12.5",
        "CNY 1,234,567.89|1234567.89",
        "$-5|-5",
        "-$5|-5",
        "100元|100",
        "12.5%|0.125",
        "(1,234.5)|-1234.5",
        "（300）|-300",
        "42-|-42",
        "-60.70400000000001|-60.70400000000001",
        "1.5E+3|1500",
        "3.5万|35000",
        "1 234 567|1234567",
        "1'234.5|1234.5",
        "1.234,56|1234.56",
        ".5|0.5"
      })
  void readsWhatPeopleWrite(String cell, BigDecimal number) {
    assertThat(Numbers.parse(cell, false)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234,56|1234.56", "12,5|12.5", "1.234|1234", "-0,5|-0.5", "1.234.567|1234567"})
  void readsDecimalCommas(String cell, BigDecimal number) {
    assertThat(Numbers.parse(cell, true)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "12,5",
        "1,23,456",
        "1.2.3",
        "--5",
        "=1+1",
        "1e999999999",
        "(-5)",
        "12 a",
        "%",
        "-",
        "1,2345"
      })
  void refusesWhatCouldMeanTwoThings(String cell) {
    assertThat(Numbers.parse(cell, false)).isNull();
  }

  @Property
  void readsBackWhatItWrites(
      @ForAll @BigRange(min = "-900000000000", max = "900000000000") @Scale(4) BigDecimal number,
      @ForAll boolean decimalComma,
      @ForAll boolean grouped,
      @ForAll boolean fullWidth) {
    DecimalFormat format =
        new DecimalFormat(
            grouped ? "#,##0.0000" : "0.0000",
            DecimalFormatSymbols.getInstance(decimalComma ? Locale.GERMANY : Locale.US));
    String text = format.format(number);
    if (fullWidth) {
      StringBuilder wide = new StringBuilder();
      text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
      text = wide.toString();
    }
    assertThat(Numbers.parse(text, decimalComma)).isEqualByComparingTo(number);
    assertThat(
            Numbers.parse(
                number.toPlainString().replace('.', decimalComma ? ',' : '.'), decimalComma))
        .isEqualByComparingTo(number);
  }
}
