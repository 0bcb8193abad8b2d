package org.openkam.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final Instant NOW = Instant.parse("2026-03-05T08:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
  private final Formats zh = Formats.of(Locale.TRADITIONAL_CHINESE, CLOCK);
  private final Formats en = Formats.of(Locale.GERMANY, CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0",
        "999|999|999",
        "999.6|1,000|1K",
        "1234|1,234|1.23K",
        "9999.6|1 万|10K",
        "12345|1.23 万|12.3K",
        "999600|100 万|1M",
        "56000000|5,600 万|56M",
        "99999999|1 亿|100M",
        "123456789|1.23 亿|123M",
        "999999999|10 亿|1B",
        "1234567890123|12,346 亿|1,235B",
        "-56000|−5.6 万|−56K"
      })
  void largeAmountsTakeFewCharacters(String amount, String chinese, String english) {
    assertThat(zh.moneyShort(new BigDecimal(amount))).isEqualTo(chinese);
    assertThat(en.moneyShort(new BigDecimal(amount))).isEqualTo(english);
  }

  @Test
  void exactAmountsHaveTwoDecimalsInBothLanguages() {
    assertThat(zh.money(new BigDecimal("1234567.8049"))).isEqualTo("1,234,567.80");
    assertThat(en.money(new BigDecimal("-0.5"))).isEqualTo("−0.50");
  }

  @Test
  void sharesHaveOneDecimal() {
    assertThat(en.points(87)).isEqualTo("87.0");
    assertThat(en.percent(0.305)).isEqualTo("30.5%");
    assertThat(zh.percent(1)).isEqualTo("100.0%");
    assertThat(en.percent(-0.0125)).isEqualTo("−1.2%");
  }

  @Test
  void aChangeSaysItsDirectionUnlessThereIsNone() {
    assertThat(en.change(3.25, 1)).isEqualTo("+3.2");
    assertThat(en.change(-1, 1)).isEqualTo("−1.0");
    assertThat(en.change(-0.04, 1)).isEqualTo("0.0");
    assertThat(en.change(12, 0)).isEqualTo("+12");
  }

  @Test
  void whatIsMissingIsADash() {
    assertThat(en.money(null)).isEqualTo(Formats.MISSING);
    assertThat(en.moneyShort(null)).isEqualTo(Formats.MISSING);
    assertThat(en.percent(Double.NaN)).isEqualTo(Formats.MISSING);
    assertThat(en.number(Double.POSITIVE_INFINITY, 1)).isEqualTo(Formats.MISSING);
    assertThat(en.date(null)).isEqualTo(Formats.MISSING);
    assertThat(en.ago(null)).isEqualTo(Formats.MISSING);
  }

  @Test
  void daysReadAsPeopleWriteThem() {
    LocalDate day = LocalDate.of(2026, 3, 5);
    assertThat(zh.date(day)).isEqualTo("2026年3月5日");
    assertThat(en.date(day)).isEqualTo("5 Mar 2026");
    assertThat(en.dateShort(day)).isEqualTo("2026-03-05");
  }

  @Test
  void momentsAreRelativeBelowADayInTheZoneOfTheEnterprise() {
    assertThat(en.ago(NOW.minusSeconds(20))).isEqualTo("just now");
    assertThat(zh.ago(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("5 分钟前");
    assertThat(en.ago(NOW.minus(Duration.ofHours(23)))).isEqualTo("23 h ago");
    assertThat(en.ago(NOW.minus(Duration.ofHours(24)))).isEqualTo("4 Mar 2026, 16:30");
    assertThat(zh.ago(NOW.plusSeconds(60))).isEqualTo("2026年3月5日 16:31");
  }

  @Test
  void numbersKeepAtMostTheirDecimals() {
    assertThat(en.number(1234.5, 2)).isEqualTo("1,234.5");
    assertThat(en.number(0.1256, 2)).isEqualTo("0.13");
    assertThat(zh.count(12345)).isEqualTo("12,345");
  }
}
