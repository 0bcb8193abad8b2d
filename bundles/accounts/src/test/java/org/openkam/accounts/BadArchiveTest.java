package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and packed files that are made to hurt, or are damaged. */
class BadArchiveTest {
  @TempDir Path dir;
  private Given given;

  @BeforeEach
  void start() {
    given = new Given(dir);
  }

  @Test
  void bombs() throws Exception {
    Path workbook = dir.resolve("bomb.xlsx");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 300; i++) zip.write(zeros);
      zip.closeEntry();
    }
    assertThat(given.refusal(workbook).messageKey()).isEqualTo("accounts.file.inflates");
    Path packed = dir.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      for (int i = 0; i < 300; i++) out.write("a,b\n".repeat(1 << 18).getBytes());
    }
    assertThat(given.refusal(packed).messageKey()).isEqualTo("accounts.file.inflates");
  }

  @Test
  void workbooksThatWouldFillTheMemoryOfTheirReader() throws Exception {
    Path cell = dir.resolve("cell.xlsx");
    String noise =
        new java.util.Random(1)
            .ints(300_000, 'a', 'z')
            .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
            .toString();
    XlsxFiles.write(
        cell,
        "",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + noise
            + "</t><t>"
            + noise
            + "</t></is></c></row>");
    assertThat(given.refusal(cell).messageKey()).isEqualTo("accounts.limit.cell");
    Path column = dir.resolve("column.xlsx");
    XlsxFiles.write(
        column, "", "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
    assertThat(given.refusal(column).messageKey()).isEqualTo("accounts.file.damaged");
    StringBuilder wide = new StringBuilder("<row r=\"1\">");
    for (int i = 0; i < 10_000; i++) wide.append("<c t=\"inlineStr\"><is><t>x</t></is></c>");
    Path columns = dir.resolve("columns.xlsx");
    XlsxFiles.write(columns, "", wide + "</row>");
    assertThat(given.refusal(columns).messageKey())
        .isIn("accounts.limit.columns", "accounts.file.damaged");
  }

  @Test
  void aPackedFileThatWasCutOff() throws Exception {
    StringBuilder text = new StringBuilder(Given.SALES);
    for (int i = 0; i < 5000; i++) {
      text.append("K").append(i * 7919).append(",R,2024-01-01,P,1,1,1\n");
    }
    byte[] all = Files.readAllBytes(given.gzipped(text.toString().getBytes()));
    Path cut = given.file(java.util.Arrays.copyOf(all, all.length / 2));
    assertThat(given.refusal(cut).messageKey()).isEqualTo("accounts.file.damaged");
  }

  @Test
  void aZipThatIsNoWorkbookAndOneWithEntities() throws Exception {
    Path zip = dir.resolve("some.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThat(given.refusal(zip).messageKey()).isEqualTo("accounts.file.noworkbook");
    Path secret = Files.writeString(dir.resolve("secret"), "TOP-SECRET");
    Path evil = dir.resolve("evil.xlsx");
    XlsxFiles.write(
        evil,
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>客户编号</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(() -> given.inspect(evil));
    assertThat(thrown)
        .isInstanceOf(org.openkam.api.RefusedException.class)
        .hasMessageContaining("accounts.file.damaged");
  }
}
