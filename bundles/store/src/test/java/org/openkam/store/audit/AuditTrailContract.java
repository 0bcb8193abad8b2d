package org.openkam.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.Write;
import org.openkam.api.store.AuditTrail.Entry;
import org.openkam.store.TestStore;
import org.openkam.store.changes.JdbcChangeLog;
import org.openkam.store.system.StoredSystem;
import org.openkam.store.tx.AuditChain;

/** The audit trail, on any database. */
abstract class AuditTrailContract {
  private static final Actor ACTOR = Actor.system("security", "test");

  TestStore store;
  ChainedAudit audit;

  abstract TestStore open(Path folder);

  @BeforeEach
  void begin(@TempDir Path folder) {
    store = open(folder);
    audit = new ChainedAudit(store.transactions());
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void notesComeBackNewestFirst() {
    Instant before = Instant.now().minusMillis(1);
    audit.note(ACTOR, "sign-in.refused", "user/ann", "first");
    audit.note(ACTOR, "export", "accounts", "中文");
    assertThat(audit.newest(0)).isEmpty();
    assertThat(audit.newest(1)).hasSize(1);
    List<Entry> entries = audit.newest(10);
    assertThat(entries).extracting(Entry::detail).containsExactly("中文", "first");
    Entry first = entries.get(1);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.at()).isBetween(before, Instant.now());
    assertThat(first.actor()).isEqualTo("SYSTEM:security: test");
    assertThat(first.origin()).isEqualTo("security");
    assertThat(first.action()).isEqualTo("sign-in.refused");
    assertThat(first.subject()).isEqualTo("user/ann");
    assertThat(new JdbcChangeLog(store.transactions()).head()).isZero();
  }

  @Test
  void notesAndWritesOfManyMakeOneChain() throws Exception {
    StoredSystem system = new StoredSystem(store.transactions());
    var pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String name = "n" + i;
        work.add(
            i % 2 == 0
                ? () -> {
                  audit.note(ACTOR, "note", name, "");
                  return name;
                }
                : () -> system.putDefinition(Write.by(ACTOR), "view", name, "{}"));
      }
      for (var done : pool.invokeAll(work)) done.get();
    } finally {
      pool.shutdownNow();
    }
    assertThat(audit.newest(100).stream().mapToLong(Entry::number).sorted().toArray())
        .isEqualTo(LongStream.rangeClosed(1, 40).toArray());
    assertThat(new JdbcChangeLog(store.transactions()).head()).isEqualTo(20);
    assertThat(brokenLinks()).isZero();
  }

  /** Rows whose hash does not follow from the row before and from what they say. */
  private int brokenLinks() {
    return store
        .transactions()
        .read(
            connection -> {
              int broken = 0;
              String before = AuditChain.ORIGIN;
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery("SELECT * FROM audit ORDER BY n")) {
                while (rows.next()) {
                  String hash =
                      AuditChain.hash(
                          before,
                          rows.getLong("n"),
                          rows.getLong("change_n"),
                          Instant.ofEpochMilli(rows.getLong("at_ms")),
                          rows.getString("actor"),
                          rows.getString("origin"),
                          rows.getString("action"),
                          rows.getString("subject"),
                          rows.getString("detail"));
                  if (!hash.equals(rows.getString("hash"))) broken++;
                  before = rows.getString("hash");
                }
              }
              return broken;
            });
  }
}
