package org.openkam.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        " =1",
        "\u3000＝1",
        "＋x",
        "\tx",
        "\r=x"
      })
  void whatASpreadsheetWouldRunBecomesText(String cell) {
    assertThat(RefusedCsv.safe(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-60.704", "+5", "-1,234.50", "-5%", "plain", "", "a=b", "上海"})
  void whatIsHarmlessStaysAsItIs(String cell) {
    assertThat(RefusedCsv.safe(cell)).isEqualTo(cell);
  }

  @Test
  void fileNamesAreNamesOnly() {
    assertThat(FileNames.safe("C:\\temp\\..\\订单.xlsx")).isEqualTo("订单.xlsx");
    assertThat(FileNames.safe("/etc/pass\nwd")).isEqualTo("passwd");
    assertThat(FileNames.safe(null)).isEqualTo("upload");
    assertThat(FileNames.safe("x".repeat(300) + ".csv")).hasSize(200).endsWith(".csv");
  }
}
