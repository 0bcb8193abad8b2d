package org.openkam.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.Imports;
import org.openkam.api.jobs.Job;
import org.openkam.gateway.Engines;
import org.openkam.gateway.Stores;
import org.openkam.gateway.jobs.JobLane;
import org.openkam.gateway.jobs.JobsPort;
import org.openkam.gateway.texts.ApiTexts;
import org.openkam.gateway.texts.GatewayTexts;
import org.openkam.gateway.texts.TextPool;

class ImportsOnDerbyTest {
  private static final Actor ACTOR =
      new Actor(
          Actor.Kind.USER, 1, "anna", EnumSet.of(Right.READ, Right.IMPORT), DataClass.C2, "test");

  @TempDir static Path data;
  private static Stores stores;
  private static int number;

  @TempDir Path folder;
  private final LineEngine engine = new LineEngine();
  private final Engines engines = new Engines(Clock.systemUTC(), Duration.ofMillis(100));
  private final TextPool texts = new TextPool();
  private JobLane lane;
  private JobsPort jobs;
  private Imports imports;

  @BeforeAll
  static void open() {
    stores = new Stores(data);
  }

  @AfterAll
  static void shut() {
    stores.close();
  }

  @BeforeEach
  void begin() {
    number++;
    texts.addSource(new ApiTexts());
    texts.addSource(new GatewayTexts());
    engines.imports().offer(engine);
    lane = new JobLane(stores.system, Clock.systemUTC());
    jobs = new JobsPort(lane, stores.system, stores.audit);
    imports =
        ImportsOnTest.port(
            engines,
            lane,
            stores.imports,
            stores.accounts,
            stores.ledger,
            stores.system,
            stores.log,
            stores.audit,
            texts,
            folder);
  }

  @AfterEach
  void end() throws InterruptedException {
    lane.close();
  }

  private static Write write() {
    return Write.by(ACTOR);
  }

  private ImportRun upload(String content) {
    return imports.upload(
        write(), "a.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String key(int n) {
    return "k" + number + "-" + n;
  }

  private Job end(long job) {
    return jobs.awaitEnd(ACTOR, job, 20_000).orElseThrow();
  }

  private DryRun tried(ImportRun run) {
    Job job = end(imports.dryRun(write(), run.id(), LineEngine.MAPPING));
    assertThat(job.state()).as(job.failureKey()).isEqualTo(Job.State.DONE);
    ImportRun now = imports.get(ACTOR, run.id());
    assertThat(now.state()).isEqualTo(State.TRIED);
    assertThat(now.job()).isEqualTo(job.id());
    return now.dryRun().orElseThrow();
  }

  private static boolean there(int n) {
    return !stores.accounts.byKeys(List.of(new ExternalKey("erp", key(n)))).isEmpty();
  }

  private static void assertRefused(Runnable call, Refusal.Kind kind) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.first().kind()).isEqualTo(kind));
  }

  @Test
  void aFileGoesFromUploadToCommittedAndBack() throws IOException {
    ImportRun run = upload(key(1) + ",Alpha\n" + key(2) + ",Beta");
    Path file = folder.resolve("imports").resolve(run.id() + ".data");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    DryRun dry = tried(run);
    assertThat(dry.fileHash()).isEqualTo(Uploads.hash(file)).hasSize(64);
    assertThat(there(1)).isFalse();
    long job = imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), false);
    assertThat(end(job).resultKey()).isEqualTo("import:" + run.id());
    assertThat(there(1)).isTrue();
    assertThat(imports.get(ACTOR, run.id()).state()).isEqualTo(State.COMMITTED);
    assertThat(file).doesNotExist();
    assertRefused(
        () -> imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), false),
        Refusal.Kind.CONFLICT);
    assertThat(imports.undo(write(), run.id()).value().state()).isEqualTo(State.UNDONE);
    assertThat(there(1)).isFalse();
  }

  @Test
  void whatChangedSinceTheDryRunMakesItStale() {
    ImportRun run = upload(key(1) + ",Alpha");
    DryRun dry = tried(run);
    stores.accounts.create(write(), AccountDraft.named("Somebody else's " + number));
    assertRefused(
        () -> imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true),
        Refusal.Kind.STALE);
    DryRun again = tried(run);
    assertRefused(
        () -> imports.commit(write(), run.id(), "other", again.baseChange(), true),
        Refusal.Kind.STALE);
    assertThat(
            end(imports.commit(write(), run.id(), again.fileHash(), again.baseChange(), true))
                .state())
        .isEqualTo(Job.State.DONE);
  }

  @Test
  void aFileThatChangedOnDiskIsNotCommitted() throws IOException {
    ImportRun run = upload(key(1) + ",Alpha");
    DryRun dry = tried(run);
    Files.writeString(folder.resolve("imports").resolve(run.id() + ".data"), key(9) + ",Omega");
    Job job = end(imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true));
    assertThat(job.failureKey()).isEqualTo("refused.import.stale");
    assertThat(there(9)).isFalse();
  }

  @Test
  void refusedRowsNeedAConsentAndAreWrittenWithTheirReasons() {
    ImportRun run = upload(key(1) + ",Alpha\n=cmd|x,!bad\n" + key(3) + ",Gamma");
    DryRun dry = tried(run);
    assertRefused(
        () -> imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), false),
        Refusal.Kind.CONFLICT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    imports.refusedRows(ACTOR, run.id(), "zh", out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff\"行号\",\"原因\"");
    assertThat(csv).contains("\"3\",\"第 3 行，列“name”：").contains("\"'=cmd|x\",\"!bad\"");
    end(imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true));
    assertThat(there(1)).isTrue();
    assertThat(there(3)).isTrue();
  }

  @Test
  void aCancelledCommitLeavesNothingAndCanBeDoneAgain() throws Exception {
    ImportRun run = upload(key(1) + ",Alpha\n" + key(2) + ",Beta");
    DryRun dry = tried(run);
    CountDownLatch loaded = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    engine.between =
        () -> {
          loaded.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    long job = imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true);
    loaded.await();
    assertRefused(() -> imports.discard(write(), run.id()), Refusal.Kind.CONFLICT);
    jobs.cancel(ACTOR, job);
    goOn.countDown();
    assertThat(end(job).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(there(1)).isFalse();
    assertThat(imports.get(ACTOR, run.id()).state()).isEqualTo(State.TRIED);
    engine.between = () -> {};
    assertThat(
            end(imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true)).state())
        .isEqualTo(Job.State.DONE);
    assertThat(there(2)).isTrue();
  }

  @Test
  void aModuleThatGoesDuringACommitLeavesNothing() throws Exception {
    ImportRun run = upload(key(1) + ",Alpha\n" + key(2) + ",Beta");
    DryRun dry = tried(run);
    CountDownLatch loaded = new CountDownLatch(1);
    engine.between = loaded::countDown;
    engine.between =
        () -> {
          loaded.countDown();
          try {
            Thread.sleep(400);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    long job = imports.commit(write(), run.id(), dry.fileHash(), dry.baseChange(), true);
    loaded.await();
    engines.imports().withdraw((ImportEngine) engine);
    assertThat(end(job).failureKey()).isEqualTo("refused.module.gone");
    assertThat(there(1)).isFalse();
    assertRefused(
        () -> imports.inspect(ACTOR, run.id(), Optional.empty(), Optional.empty()),
        Refusal.Kind.UNAVAILABLE);
    assertThat(imports.list(ACTOR)).extracting(ImportRun::id).contains(run.id());
  }

  @Test
  void whatIsTooLargeOrFaultyAsAWholeIsRefusedAndNothingIsKept() throws IOException {
    assertRefused(() -> upload("x".repeat((int) ImportsOnTest.LIMIT + 1)), Refusal.Kind.TOO_LARGE);
    assertRefused(() -> upload("100%"), Refusal.Kind.INVALID);
    assertRefused(() -> upload(""), Refusal.Kind.INVALID);
    try (var files = Files.list(folder.resolve("imports"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theSameKeyStartsTheSameJob() {
    ImportRun run = upload(key(1) + ",Alpha");
    Write once = Write.by(ACTOR, "key-" + number, "print");
    long job = imports.dryRun(once, run.id(), LineEngine.MAPPING);
    assertThat(imports.dryRun(once, run.id(), LineEngine.MAPPING)).isEqualTo(job);
    assertRefused(
        () ->
            imports.dryRun(Write.by(ACTOR, "key-" + number, "other"), run.id(), LineEngine.MAPPING),
        Refusal.Kind.CONFLICT);
    end(job);
  }

  @Test
  void aSavedMappingComesBackAsItWas() {
    imports.saveMapping(write(), "ERP 导出", LineEngine.MAPPING);
    assertThat(imports.mappings(ACTOR)).containsEntry("ERP 导出", LineEngine.MAPPING);
    assertThat(Set.of("", "x".repeat(61), "a\nb"))
        .allSatisfy(
            name ->
                assertRefused(
                    () -> imports.saveMapping(write(), name, LineEngine.MAPPING),
                    Refusal.Kind.INVALID));
  }

  @Test
  void aDiscardedImportLosesItsFile() {
    ImportRun run = upload(key(1) + ",Alpha");
    imports.discard(write(), run.id());
    assertThat(folder.resolve("imports").resolve(run.id() + ".data")).doesNotExist();
    assertThat(imports.get(ACTOR, run.id()).state()).isEqualTo(State.DISCARDED);
  }
}
