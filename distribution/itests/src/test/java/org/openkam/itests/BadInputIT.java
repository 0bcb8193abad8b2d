package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are wrong: refused within seconds, naming place and cure, and nothing is written. */
class BadInputIT {
  private static final Duration SECONDS = Duration.ofSeconds(30);
  private static final String SALES = "Customer ID,Order,Date,Quantity,Price,Revenue,Currency\n";
  private static final String GOOD = "K,R0,2024-01-01,1,1,1,CNY\n";

  private static Distribution node;
  private static Rest rest;

  @BeforeAll
  static void start() throws Exception {
    node = Distribution.started();
    rest = Rest.operator(node);
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
  }

  @AfterEach
  void nothingIsWrittenAndTheNodeIsUp() throws Exception {
    assertThat(node.ready()).isTrue();
    var page = rest.get("accounts?limit=0");
    assertThat(page.path("all").asLong()).isZero();
    assertThat(rest.get("transactions/orphans").path("orphans").asLong()).isZero();
  }

  @Test
  void wrongEncoding() throws Exception {
    var western = SALES + "Müller,é è,ä,ö,ü,ß,à\n";
    refusedFile("western.csv", bytes(western, StandardCharsets.ISO_8859_1), 2, "");
  }

  @Test
  void noTextAtAll() throws Exception {
    refusedFile("binary.csv", utf8("%PDF-1.7 something"), 0, "");
    refusedFile("empty.csv", utf8(""), 0, "file");
  }

  @Test
  void aHeaderThatNamesAColumnTwice() throws Exception {
    refusedFile("twice.csv", utf8("Customer ID,Revenue,Revenue\n1,2,3\n"), 1, "Revenue");
  }

  @Test
  void tenThousandColumns() throws Exception {
    var line = "c,".repeat(10_000) + "\n";
    refusedFile("wide.csv", utf8(line + line), 1, "");
  }

  @Test
  void aLineOfAHundredMegabytes() throws Exception {
    var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    InputStream all =
        new ByteArrayInputStream("Customer ID,Customer\nK1,".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 100; i++) {
      all = new SequenceInputStream(all, new ByteArrayInputStream(block));
    }
    var body = all.readAllBytes();
    refusedFile("long.csv", BodyPublishers.ofByteArray(body), 2, "Customer");
  }

  @Test
  void quotesThatNeverClose() throws Exception {
    var text = SALES + GOOD + "K,\"R1,2024-01-01,1,1,1,CNY\n" + GOOD;
    refusedFile("quotes.csv", utf8(text), 3, "Order");
  }

  @Test
  void bombs() throws Exception {
    var zeros = new byte[1 << 20];
    var workbook = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(workbook)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 300; i++) zip.write(zeros);
    }
    refusedFile("bomb.xlsx", BodyPublishers.ofByteArray(workbook.toByteArray()), 0, "");

    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 300; i++) gzip.write(zeros);
    }
    refusedFile("bomb.csv.gz", BodyPublishers.ofByteArray(packed.toByteArray()), 0, "");
  }

  @Test
  void columnsThatAreMissing() throws Exception {
    var id = uploaded("columns.csv", "Customer,City\n甲,上海\n");
    var inspection = rest.get("imports/" + id + "/inspection?type=ACCOUNTS");
    assertThat(inspection.path("open").toString()).contains("account.key");
    var answer =
        rest.call("POST", "imports/" + id + "/dry-run", Rest.json(inspection.path("guess")));
    if (answer.status() < 300) {
      var job = rest.ended(answer.body().path("job").asLong());
      assertThat(job.path("state").asText()).isEqualTo("FAILED");
      assertThat(job.path("failure").asText()).isNotBlank();
    } else {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().path("cure").asText()).isNotBlank();
    }
  }

  @Test
  void cellsThatCannotBeTaken() throws Exception {
    // enough good rows to see what the columns are
    var good = new StringBuilder();
    for (int i = 10; i < 40; i++) good.append(GOOD.replace("R0", "R" + i));
    var text =
        SALES
            + GOOD
            + "K,R1,2024-02-31,1,1,1,CNY\n"
            + "K,R2,2024-01-01,1,1,many,CNY\n"
            + "K,R3,2024-01-01,1,1,=1+1,CNY\n"
            + "K,R4,2024-01-01,1,1,1,XQQ\n"
            + "K,R5,2024-01-01,1,1,-60.70400000000001,CNY\n"
            + "K,R6,2024-01-01,1,1,１２３,CNY\n"
            + good;
    var id = uploaded("cells.csv", text);
    var refused = refusedRows(id, "TRANSACTIONS");
    assertThat(refused.keySet()).containsExactly(3L, 4L, 5L, 6L);
    assertThat(refused.get(3L)).contains("Date").contains("2024-02-31");
    assertThat(refused.get(4L)).contains("Revenue").contains("many");
    assertThat(refused.get(5L)).contains("Revenue");
    assertThat(refused.get(6L)).contains("Currency").contains("XQQ");
    // with refused rows a commit has to say that it leaves them out
    var dry = rest.get("imports/" + id).path("dryRun");
    var commit = rest.call("POST", "imports/" + id + "/commit", Rest.json(Rest.commit(dry, false)));
    assertThat(commit.status()).isEqualTo(409);
  }

  @Test
  void duplicateKeysAndCirclesInTheCompanyTree() throws Exception {
    var id =
        uploaded(
            "tree.csv", "Customer ID,Customer,Parent ID\nA,甲,\nB,乙,A\nA,丙,\nC,丁,D\nD,戊,C\nE,己,\n");
    var refused = refusedRows(id, "ACCOUNTS");
    assertThat(refused.keySet()).contains(4L).containsAnyOf(5L, 6L).doesNotContain(3L, 7L);
    assertThat(refused.get(4L)).contains("Customer ID");
  }

  private static long uploaded(String name, String text) throws Exception {
    return rest.upload(name, utf8(text)).ok().path("id").asLong();
  }

  /** Row to its line in the file of refused rows, which is read in both languages. */
  private static Map<Long, String> refusedRows(long id, String type) throws Exception {
    var dry = rest.dryRun(id, rest.guess(id, type));
    Map<Long, String> rows = new TreeMap<>();
    for (var sample : dry.path("samples")) {
      if (!sample.path("verdict").asText().equals("REFUSED")) continue;
      var refusal = sample.path("refusal");
      rows.put(sample.path("row").asLong(), refusal.path("field").asText() + " " + sample);
      assertThat(refusal.path("row").asLong()).isEqualTo(sample.path("row").asLong());
    }
    var english = rest.fetch("imports/" + id + "/refused", "Accept-Language", "en").raw().body();
    var chinese = rest.fetch("imports/" + id + "/refused", "Accept-Language", "zh").raw().body();
    assertThat(english.lines().count()).isEqualTo(chinese.lines().count()).isGreaterThan(1);
    assertThat(chinese.lines().skip(1)).allMatch(line -> line.matches(".*\\p{IsHan}.*"));
    assertThat(english).isNotEqualTo(chinese);
    return rows;
  }

  /** Refuses the file as a whole: place and cure, in both languages, within seconds. */
  private static void refusedFile(String name, BodyPublisher content, long row, String column)
      throws Exception {
    var imports = rest.get("imports").size();
    JsonNode english = null;
    for (var language : new String[] {"en", "zh"}) {
      var start = System.nanoTime();
      var answer = rest.upload(name, content, "Accept-Language", language);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
      assertThat(answer.status()).as(answer.raw().body()).isIn(413, 422);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
      var problem = answer.body();
      assertThat(problem.path("row").asLong()).as(problem.toString()).isEqualTo(row);
      assertThat(problem.path("field").asText()).as(problem.toString()).isEqualTo(column);
      for (var part : new String[] {"detail", "cure"}) {
        var text = problem.path(part).asText();
        assertThat(text).as(part + " in " + problem).isNotBlank();
        assertThat(text.codePoints().anyMatch(Character::isIdeographic))
            .as(part + " in " + language + ": " + text)
            .isEqualTo(language.equals("zh"));
      }
      if (english == null) english = problem;
      else assertThat(problem.path("key")).isEqualTo(english.path("key"));
    }
    assertThat(rest.get("imports")).hasSize(imports);
  }

  private static BodyPublisher utf8(String text) {
    return bytes(text, StandardCharsets.UTF_8);
  }

  private static BodyPublisher bytes(String text, Charset charset) {
    return BodyPublishers.ofByteArray(text.getBytes(charset));
  }
}
