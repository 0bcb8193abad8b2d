package org.openkam.store.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.jobs.Job;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.Change;
import org.openkam.store.TestStore;
import org.openkam.store.audit.ChainedAudit;
import org.openkam.store.changes.JdbcChangeLog;

/** Settings, jobs and definitions, on any database. */
abstract class SystemStoreContract {
  private static final Instant NOW = Instant.parse("2026-03-31T10:11:12.345Z");

  TestStore store;
  StoredSystem system;

  abstract TestStore open(Path folder);

  @BeforeEach
  void begin(@TempDir Path folder) {
    store = open(folder);
    system = new StoredSystem(store.transactions());
  }

  @AfterEach
  void end() {
    store.close();
  }

  private static Write write() {
    return Write.by(Actor.system("test", "reason"));
  }

  private static Settings settings(int version, String name, String model) {
    return new Settings(version, name, "EUR", ZoneId.of("Asia/Shanghai"), 4, model);
  }

  private Job job(String kind, String owner, Job.State state, Instant created) {
    return new Job(
        0,
        kind,
        "job.title",
        List.of("a.csv", "7"),
        owner,
        state,
        0,
        0,
        "",
        created,
        Optional.empty(),
        "",
        "",
        List.of());
  }

  private static Job at(Job job, Job.State state, long done, Optional<Instant> finished) {
    return new Job(
        job.id(),
        job.kind(),
        job.titleKey(),
        job.titleArguments(),
        job.owner(),
        state,
        done,
        100,
        "step.rows",
        job.created(),
        finished,
        "run:4",
        "",
        List.of());
  }

  @Test
  void settingsAreVersionsAndAChangeIsAudited() {
    assertThat(system.settings()).isEqualTo(Settings.initial());
    var first = system.change(write(), settings(0, "Acme 集团", ""));
    assertThat(first.value()).isEqualTo(settings(1, "Acme 集团", ""));
    var second = system.change(write(), settings(1, "Acme", "course"));
    store.reopen();
    system = new StoredSystem(store.transactions());
    assertThat(system.settings()).isEqualTo(settings(2, "Acme", "course"));
    assertThat(new JdbcChangeLog(store.transactions()).after(second.change() - 1, 9))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.changes())
                    .containsExactly(new Change(Change.Kind.SETTINGS, 0, 0, "")));
    AuditTrail.Entry entry = new ChainedAudit(store.transactions()).newest(1).get(0);
    assertThat(entry.action()).isEqualTo("settings.change");
    assertThat(entry.detail()).isEqualTo("version 2");
  }

  @Test
  void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
    var pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String name = "Name " + i;
        writers.add(
            () -> {
              try {
                system.change(write(), settings(0, name, ""));
                return true;
              } catch (RefusedException e) {
                assertThat(e.first().kind()).isEqualTo(Refusal.Kind.STALE);
                return false;
              }
            });
      }
      int won = 0;
      for (var writer : pool.invokeAll(writers)) if (writer.get()) won++;
      assertThat(won).isEqualTo(1);
      assertThat(system.settings().version()).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void jobsComeBackNewestFirst() {
    Job old = system.addJob(job("import", "ann", Job.State.QUEUED, NOW), 7);
    Job fresh = system.addJob(job("run", "bob", Job.State.QUEUED, NOW.plusSeconds(1)), 8);
    assertThat(old.id()).isPositive().isNotEqualTo(fresh.id());
    assertThat(system.job(old.id())).contains(old);
    assertThat(system.job(-1)).isEmpty();
    assertThat(system.jobs(null, 10)).containsExactly(fresh, old);
    assertThat(system.jobs(null, 1)).containsExactly(fresh);
    assertThat(system.jobs("ann", 10)).containsExactly(old);
    assertThat(system.jobs("eve", 10)).isEmpty();
  }

  @Test
  void progressIsKeptButIsNoChangeOfBusiness() {
    var log = new JdbcChangeLog(store.transactions());
    Job job = system.addJob(job("run", "ann", Job.State.QUEUED, NOW), 7);
    Job running = at(job, Job.State.RUNNING, 40, Optional.empty());
    system.saveJob(running);
    assertThat(system.job(job.id())).contains(running);
    Job done = at(job, Job.State.DONE, 100, Optional.of(NOW.plusSeconds(3)));
    system.saveJob(done);
    assertThat(system.job(job.id())).contains(done);
    assertThat(log.head()).isZero();
    assertThat(new ChainedAudit(store.transactions()).newest(10)).isEmpty();
  }

  @Test
  void aLateWordOnProgressDoesNotReviveAJob() {
    Job job = system.addJob(job("run", "ann", Job.State.RUNNING, NOW), 7);
    Job done = at(job, Job.State.DONE, 100, Optional.of(NOW));
    system.saveJob(done);
    system.saveJob(at(job, Job.State.RUNNING, 99, Optional.empty()));
    assertThat(system.job(job.id())).contains(done);
  }

  @Test
  void whatWasAtWorkWhenTheProcessEndedHasFailed() {
    Job queued = system.addJob(job("a", "ann", Job.State.QUEUED, NOW), 7);
    Job running = system.addJob(job("b", "ann", Job.State.RUNNING, NOW), 7);
    Job stopping = system.addJob(job("c", "ann", Job.State.STOPPING, NOW), 7);
    Job done = system.addJob(job("d", "ann", Job.State.DONE, NOW), 7);
    store.reopen();
    system = new StoredSystem(store.transactions());
    assertThat(system.failInterrupted("job.interrupted"))
        .extracting(Job::id)
        .containsExactly(queued.id(), running.id(), stopping.id());
    Job failed = system.job(running.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(Job.State.FAILED);
    assertThat(failed.failureKey()).isEqualTo("job.interrupted");
    assertThat(failed.finished()).isPresent();
    assertThat(system.job(done.id())).contains(done);
    assertThat(system.failInterrupted("job.interrupted")).isEmpty();
  }

  @Test
  void definitionsAreReplacedAndRemoved() {
    assertThat(system.definition("view", "mine")).isEmpty();
    var put = system.putDefinition(write(), "view", "mine", "{\"a\":1}");
    assertThat(put.value()).isEqualTo("{\"a\":1}");
    system.putDefinition(write(), "view", "mine", "{\"a\":\"" + "长".repeat(50_000) + "\"}");
    system.putDefinition(write(), "view", "other", "{}");
    system.putDefinition(write(), "mapping", "mine", "[]");
    assertThat(system.definition("view", "mine").orElseThrow()).hasSize(50_008);
    assertThat(system.definitions("view")).containsOnlyKeys("mine", "other");
    var removed = system.putDefinition(write(), "view", "mine", null);
    assertThat(system.definition("view", "mine")).isEmpty();
    assertThat(system.definitions("view")).containsOnlyKeys("other");
    assertThat(system.definition("mapping", "mine")).contains("[]");
    assertThat(new JdbcChangeLog(store.transactions()).after(removed.change() - 1, 1))
        .singleElement()
        .satisfies(s -> assertThat(s.changes().get(0).key()).isEqualTo("view/mine"));
    system.putDefinition(write(), "view", "mine", "{}");
    assertThat(system.definition("view", "mine")).contains("{}");
  }

  @Test
  void theSameRequestPutsOnce() {
    Write once = Write.by(Actor.system("test", "reason"), "key", "print");
    var first = system.putDefinition(once, "view", "mine", "{\"a\":1}");
    assertThat(system.putDefinition(once, "view", "mine", "{\"a\":1}")).isEqualTo(first);
    assertThatThrownBy(
            () ->
                system.putDefinition(
                    Write.by(Actor.system("test", "reason"), "key", "other"), "view", "m", "{}"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }
}
