package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.Write;
import org.openkam.api.store.Change;
import org.openkam.store.changes.JdbcChangeLog;
import org.openkam.store.tx.Replay;

class ChangeLogTest {
  @TempDir Path folder;

  @Test
  void derby() {
    try (TestStore store = TestStore.derby(folder)) {
      check(store);
    }
  }

  @Test
  void postgres() {
    try (TestStore store = TestStore.postgres()) {
      check(store);
    }
  }

  private void check(TestStore store) {
    var log = new JdbcChangeLog(store.transactions());
    assertThat(log.head()).isZero();
    var write = Write.by(Actor.system("test", "test"), "k", "f");
    for (int i = 0; i < 2; i++) {
      var done =
          store
              .transactions()
              .write(
                  write,
                  "a",
                  "b",
                  Replay.ofLong(),
                  tx -> {
                    tx.change(Change.Kind.ACCOUNT, 1, 2, "x");
                    return tx.nextId();
                  });
      assertThat(done.change()).isEqualTo(1);
      assertThat(done.value()).isEqualTo(1000);
    }
    assertThat(log.after(0, 10))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.changes())
                    .isEqualTo(List.of(new Change(Change.Kind.ACCOUNT, 1, 2, "x"))));
    store.reopen();
  }
}
