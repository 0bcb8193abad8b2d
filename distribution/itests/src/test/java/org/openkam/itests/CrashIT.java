package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL in the middle of a commit: nothing lost, nothing doubled, and it can be done again. */
class CrashIT {
  private static final int ROWS = 60_000;
  private static final int ACCOUNTS = 300;

  @TempDir private Path folder;

  @Test
  void onDerby() throws Exception {
    try (var node = Distribution.unpack()) {
      losesAndDoublesNothing(node);
    }
  }

  @Test
  void onPostgres() throws Exception {
    try (var postgres = EmbeddedPostgres.start();
        var node = Distribution.unpack()) {
      Files.writeString(
          node.home().resolve("etc/org.openkam.store.cfg"),
          "url = jdbc:postgresql://localhost:%d/postgres%nuser = postgres%npassword = postgres%n"
              .formatted(postgres.getPort()));
      losesAndDoublesNothing(node);
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var tables = connection.getMetaData().getTables(null, null, "change_set%", null)) {
        assertThat(tables.next()).as("the data is in PostgreSQL").isTrue();
      }
    }
  }

  private void losesAndDoublesNothing(Distribution node) throws Exception {
    node.start();
    var rest = Rest.operator(node);
    var kept = rest.uploaded(file("kept", 1_000, 10));
    rest.commit(kept, rest.dryRun(kept, creating(rest, kept)));
    var before = totals(rest);
    assertThat(before.path("transactions").asLong()).isEqualTo(1_000);

    var id = rest.uploaded(file("large", ROWS, ACCOUNTS));
    var dry = rest.dryRun(id, creating(rest, id));
    var job = rest.post("imports/" + id + "/commit", Rest.commit(dry, false)).path("job").asLong();
    awaitHalf(rest, job);
    node.kill();

    var start = System.nanoTime();
    node.start();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(90));
    rest = Rest.operator(node);
    assertThat(rest.get("jobs/" + job).path("state").asText()).isEqualTo("FAILED");
    assertThat(rest.get("jobs/" + job).path("failure").asText()).isNotBlank();
    assertThat(totals(rest)).isEqualTo(before);
    rest.until("imports/" + id, run -> run.path("state").asText().equals("TRIED"));

    rest.commit(id, rest.dryRun(id, creating(rest, id)));
    var after = totals(rest);
    assertThat(after.path("transactions").asLong()).isEqualTo(1_000 + ROWS);
    assertThat(after.path("revenue").decimalValue())
        .isEqualByComparingTo(revenue(1_000).add(revenue(ROWS)));
    assertThat(rest.get("accounts?limit=0").path("all").asLong()).isEqualTo(10 + ACCOUNTS);

    var again = rest.uploaded(file("large", ROWS, ACCOUNTS));
    assertThat(rest.dryRun(again, creating(rest, again)).path("counts").path("UNCHANGED").asLong())
        .isEqualTo(ROWS);
  }

  private static JsonNode creating(Rest rest, long id) throws Exception {
    return rest.guess(id, "TRANSACTIONS").put("createAccounts", true).put("source", "erp");
  }

  /** Until some rows are in and some are not. */
  private static void awaitHalf(Rest rest, long job) throws Exception {
    while (true) {
      var now = rest.get("jobs/" + job);
      assertThat(now.path("state").asText()).isIn("QUEUED", "RUNNING");
      if (now.path("done").asLong() > 0) return;
      Thread.sleep(20);
    }
  }

  private static JsonNode totals(Rest rest) throws Exception {
    return rest.get("accounts?limit=0&sums=revenue,transactions").path("sums");
  }

  private static BigDecimal revenue(int rows) {
    return BigDecimal.valueOf((long) rows * (rows + 1) / 2, 2);
  }

  private Path file(String name, int rows, int accounts) throws Exception {
    var text = new StringBuilder("Customer ID,Customer,Order,Date,Quantity,Revenue,Cost\n");
    var day = LocalDate.of(2025, 1, 1);
    for (int i = 1; i <= rows; i++) {
      int account = i % accounts;
      text.append(name).append('-').append(account).append(',');
      text.append("Customer ").append(name).append(' ').append(account).append(',');
      text.append(name).append('/').append(i).append(',');
      text.append(day.plusDays(i % 365)).append(",1,");
      text.append(BigDecimal.valueOf(i, 2)).append(",0.00\n");
    }
    var file = folder.resolve(name + ".csv");
    Files.writeString(file, text);
    return file;
  }
}
