package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Refusal;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.Verdict;

/** Files that are wrong are refused naming row, column and cure; nothing of them is taken. */
class BadInputTest {
  @TempDir Path dir;
  private Given given;

  @BeforeEach
  void start() {
    given = new Given(dir);
  }

  private static void says(Refusal refusal, String key, long row, String column) {
    assertThat(refusal.messageKey()).isEqualTo(key);
    assertThat(refusal.row().orElse(0)).isEqualTo(row);
    assertThat(refusal.field()).isEqualTo(column);
  }

  @Test
  void textInNoSupportedEncoding() {
    String western = Given.SALES.replaceAll("[^,\n]+", "x") + "Müller,é è,ä,ö,ü,ß,à\n";
    says(
        given.refusal(given.file(western, StandardCharsets.ISO_8859_1)),
        "accounts.encoding.unknown",
        2,
        "");
  }

  @Test
  void textInAnotherEncodingThanNamed() {
    Path file = given.file(Given.SALES + "甲,1,2024-01-01,P,1,1,1\n", Charset.forName("GB18030"));
    Mapping guess = given.inspect(file).guess();
    Mapping wrong =
        new Mapping(
            guess.type(),
            "erp",
            guess.rules(),
            Optional.of("UTF-8"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            guess.skip());
    var refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            org.openkam.api.RefusedException.class, () -> given.tried(file, wrong));
    assertThat(refused.first().messageKey()).isEqualTo("accounts.encoding.wrong");
    assertThat(refused.first().row()).hasValue(1);
  }

  @Test
  void binaryOldAndEmptyFiles() {
    assertThat(given.refusal(given.file(new byte[] {1, 2, 0, 5, 0, 0, 0, 9, 7, 3})).messageKey())
        .isEqualTo("accounts.file.binary");
    assertThat(given.refusal(given.file("%PDF-1.7 something")).messageKey())
        .isEqualTo("accounts.file.binary");
    assertThat(
            given
                .refusal(given.file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .messageKey())
        .isEqualTo("accounts.file.xls");
    assertThat(given.refusal(given.file("")).messageKey()).isEqualTo("accounts.file.empty");
    assertThat(given.refusal(given.file("\n\n  \n")).messageKey()).isEqualTo("accounts.file.empty");
  }

  @Test
  void missingHeaderAndHeaderTwice() {
    assertThat(given.refusal(given.file("1,2024-01-01,5.00\n2,2024-01-02,6.00\n")).messageKey())
        .isEqualTo("accounts.header.missing");
    says(given.refusal(given.file("客户编号,金额,金额\n1,2,3\n")), "accounts.header.twice", 1, "金额");
  }

  @Test
  void missingColumns() {
    Path good = given.file(Given.SALES + "K,R,2024-01-01,P,1,1,1\n");
    Mapping mapping = given.inspect(good).guess();
    Path other = given.file("客户编号,日期,金额\nK,2024-01-01,1\n");
    var refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            org.openkam.api.RefusedException.class, () -> given.tried(other, mapping));
    assertThat(refused.first().messageKey()).isEqualTo("accounts.column.missing");
    assertThat(given.inspect(given.file("客户名称,城市\n甲,上海\n")).open()).containsExactly("account.key");
  }

  @Test
  void tenThousandColumns() {
    String line = "c,".repeat(10_000) + "\n";
    says(given.refusal(given.file(line + line)), "accounts.limit.columns", 1, "");
  }

  @Test
  void aLineOfAHundredMegabytes() throws Exception {
    Path file = dir.resolve("long.csv");
    byte[] block = new byte[1 << 20];
    java.util.Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("客户编号,客户名称\nK1,".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) out.write(block);
    }
    System.gc();
    says(given.refusal(file), "accounts.limit.cell", 2, "客户名称");
  }

  @Test
  void unclosedQuotesNameTheRowInWhichTheyOpen() {
    String rest = "K,R,2024-01-01,P,1,1,1\n";
    says(
        given.refusal(given.file(Given.SALES + rest + "K,\"R,2024-01-01,P,1,1,1\n" + rest)),
        "accounts.quote.unclosed",
        3,
        "单据号");
    says(
        given.refusal(
            given.file(Given.SALES + rest + "K,\"R,2024-01-01,P,1,1,1\n" + rest.repeat(9000))),
        "accounts.quote.unclosed",
        3,
        "单据号");
    says(
        given.refusal(given.file(Given.SALES + "K,\"R\"x,2024-01-01,P,1,1,1\n")),
        "accounts.quote.after",
        2,
        "单据号");
  }

  @Test
  void cellsThatCannotBeTaken() {
    String good = "K,R0,2024-01-01,P,1,1,1\n";
    Path file =
        given.file(
            Given.SALES
                + good
                + "K,R1,2024-02-31,P,1,1,1\n"
                + "K,R2,2024-01-01,P,1,1,viel\n"
                + "K,R3,2024-01-01,P,1,1,\n"
                + "K,R4,2024-01-01,P,1,1,1,9\n"
                + ",R5,2024-01-01,P,1,1,1\n"
                + "K,R6,,P,1,1,1\n"
                + "K,R7,2024-01-01,P,1,1,=1+1\n"
                + "K,R8,2024-01-01,P,1,1,1e300\n"
                + good.replace("R0", "R9").repeat(30));
    assertThat(given.tried(file).count(Verdict.NEW)).isEqualTo(31);
    assertThat(given.store.refused)
        .extracting(
            r -> r.row(),
            r -> r.refusal().orElseThrow().field(),
            r -> r.refusal().orElseThrow().messageKey())
        .containsExactly(
            tuple(3L, "日期", "accounts.date.nosuchday"),
            tuple(4L, "金额", "accounts.number"),
            tuple(5L, "金额", "accounts.cell.empty"),
            tuple(6L, "#8", "accounts.row.cells"),
            tuple(7L, "客户编号", "accounts.cell.empty"),
            tuple(8L, "日期", "accounts.cell.empty"),
            tuple(9L, "金额", "accounts.number"),
            tuple(10L, "金额", "accounts.number"));
    assertThat(given.store.refused.get(0).cells()).startsWith("K", "R1", "2024-02-31");
  }

  @Test
  void floatNoiseAndFullWidthDigitsAreFine() {
    Path file = given.file(Given.SALES + "K,R,２０２４－０１－０１,P,１,1,-60.70400000000001\n");
    assertThat(given.tried(file).revenue().get("CNY")).isEqualByComparingTo("-60.704");
    assertThat(given.store.refused).isEmpty();
  }

  @Test
  void currenciesThatNobodyKnowsOrCanConvert() {
    String head = "客户编号,单据号,日期,金额,币种\n";
    String good = "K,R0,2024-01-01,1,USD\n".repeat(20);
    says(
        given.refusedRow(given.file(head + good + "K,R1,2024-01-01,1,XQQ\n")),
        "accounts.currency.unknown",
        22,
        "币种");
    says(
        given.refusedRow(given.file(head + good + "K,R1,2020-01-01,1,USD\n")),
        "accounts.rate.missing",
        22,
        "币种");
  }

  @Test
  void textsThatNobodyCouldKeep() {
    String head = "客户编号,客户名称,城市,行业,地区,国家,省份,客户类型,行业地位依据\n";
    String good = "K0,甲,,,,,,,\n";
    given.tried(
        given.file(
            head
                + good
                + "K1,"
                + "名".repeat(301)
                + ",,,,,,,\n"
                + "K".repeat(201)
                + ",甲,,,,,,,\n"
                + "K3,甲,"
                + "x".repeat(4001)
                + ",,,,,,\n"
                + "K4,甲"
                + ("," + "x".repeat(3500)).repeat(7)
                + "\n"));
    assertThat(given.store.refused)
        .extracting(r -> r.row(), r -> r.refusal().orElseThrow().messageKey())
        .containsExactly(
            tuple(3L, "accounts.name.long"),
            tuple(4L, "accounts.key.long"),
            tuple(5L, "accounts.text.long"),
            tuple(6L, "accounts.text.total"));
  }

  @Test
  void duplicateKeysAndCirclesInTheTree() {
    String head = "客户编号,客户名称,上级客户编号\n";
    says(
        given.refusedRow(given.file(head + "A,甲,\nB,乙,A\nA,丙,\n")),
        "accounts.key.twice",
        4,
        "客户编号");
    assertThat(given.store.refused.get(0).refusal().orElseThrow().arguments())
        .containsExactly("A", 2L);
    given.tried(given.file(head + "A,甲,C\nB,乙,A\nC,丙,B\nD,丁,A\nE,戊,\nF,己,Z\n"));
    assertThat(given.store.refused)
        .extracting(r -> r.row(), r -> r.refusal().orElseThrow().messageKey())
        .containsExactly(
            tuple(2L, "accounts.parent.circle"),
            tuple(3L, "accounts.parent.circle"),
            tuple(4L, "accounts.parent.circle"),
            tuple(5L, "accounts.parent.refused"),
            tuple(7L, "accounts.parent.unknown"));
  }

  @Test
  void aCircleThatClosesOverWhatIsThere() {
    String head = "客户编号,客户名称,上级客户编号\n";
    given.imported(given.file(head + "A,甲,\nB,乙,A\n"));
    says(given.refusedRow(given.file(head + "A,甲,B\n")), "accounts.parent.circle", 2, "上级客户编号");
  }
}
