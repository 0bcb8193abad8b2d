package org.openkam.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.jobs.Job;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.Quiet;

class JobLaneTest {
  private static final Actor ANNA = actor("anna", Right.READ, Right.IMPORT);
  private static final Actor BO = actor("bo", Right.READ, Right.IMPORT);

  private final Map<Long, Job> kept = new ConcurrentHashMap<>();
  private final AtomicInteger saves = new AtomicInteger();
  private final SystemStore store = store();
  private final JobLane lane = new JobLane(store, Clock.systemUTC());
  private final JobsPort jobs = new JobsPort(lane, store, new Quiet().of(AuditTrail.class));

  private static Actor actor(String name, Right... rights) {
    return new Actor(Actor.Kind.USER, 1, name, Set.of(rights), DataClass.C2, "test");
  }

  @AfterEach
  void close() throws InterruptedException {
    lane.close();
  }

  @Test
  void aJobEndsWithItsResult() {
    long id = jobs.submit(ANNA, "import", "k", List.of("f"), p -> "import:3");
    Job job = jobs.awaitEnd(ANNA, id, 5_000).orElseThrow();
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.resultKey()).isEqualTo("import:3");
    assertThat(kept.get(id).state()).isEqualTo(Job.State.DONE);
    assertThat(kept.get(id).finished()).isPresent();
  }

  @Test
  void aRefusalIsShownAsItIsAndAFaultIsNot() {
    long refused =
        jobs.submit(
            ANNA,
            "import",
            "k",
            List.of(),
            p -> {
              throw Refusal.invalid("x", "refused.limit", 5).thrown();
            });
    long broken =
        jobs.submit(
            ANNA,
            "run",
            "k",
            List.of(),
            p -> {
              throw new IllegalStateException("secret detail");
            });
    Job one = jobs.awaitEnd(ANNA, refused, 5_000).orElseThrow();
    assertThat(one.failureKey()).isEqualTo("refused.limit");
    assertThat(one.failureArguments()).containsExactly("5");
    Job other = jobs.awaitEnd(ANNA, broken, 5_000).orElseThrow();
    assertThat(other.failureKey()).isEqualTo("gateway.job.fault");
    assertThat(other.failureArguments()).isEmpty();
  }

  @Test
  void jobsOfOneKindRunOneAfterTheOther() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    JobLane.Task task =
        p -> {
          most.accumulateAndGet(together.incrementAndGet(), Math::max);
          goOn.await();
          together.decrementAndGet();
          return "";
        };
    long a = lane.submit(ANNA, "import", "k", List.of(), id -> {}, task);
    long b = lane.submit(ANNA, "import", "k", List.of(), id -> {}, task);
    long other = jobs.submit(ANNA, "run", "k", List.of(), p -> "ran beside");
    assertThat(jobs.awaitEnd(ANNA, other, 5_000)).isPresent();
    assertThat(jobs.get(ANNA, b).state()).isEqualTo(Job.State.QUEUED);
    goOn.countDown();
    assertThat(jobs.awaitEnd(ANNA, a, 5_000)).isPresent();
    assertThat(jobs.awaitEnd(ANNA, b, 5_000)).isPresent();
    assertThat(most).hasValue(1);
  }

  @Test
  void cancellingStopsAtTheNextSafePointOrBeforeTheBeginning() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    long running =
        jobs.submit(
            ANNA,
            "import",
            "k",
            List.of(),
            p -> {
              inside.countDown();
              while (true) p.check();
            });
    long waiting = jobs.submit(ANNA, "import", "k", List.of(), p -> "never");
    inside.await();
    jobs.cancel(ANNA, waiting);
    jobs.cancel(ANNA, running);
    assertThat(jobs.awaitEnd(ANNA, running, 5_000).orElseThrow().state())
        .isEqualTo(Job.State.CANCELLED);
    assertThat(jobs.awaitEnd(ANNA, waiting, 5_000).orElseThrow().state())
        .isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void progressIsSeenAtOnceAndStoredSeldom() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    long id =
        jobs.submit(
            ANNA,
            "import",
            "k",
            List.of(),
            p -> {
              for (int i = 1; i <= 10_000; i++) p.at(i, 10_000, "step");
              told.countDown();
              goOn.await();
              return "";
            });
    told.await();
    assertThat(jobs.get(ANNA, id).done()).isEqualTo(10_000);
    assertThat(saves).hasValueLessThan(20);
    goOn.countDown();
    jobs.awaitEnd(ANNA, id, 5_000);
  }

  @Test
  void aForeignJobAndNoJobAnswerAlike() {
    long id = jobs.submit(ANNA, "import", "k", List.of(), p -> "");
    jobs.awaitEnd(ANNA, id, 5_000);
    for (long asked : new long[] {id, 4711}) {
      assertThatThrownBy(() -> jobs.get(BO, asked))
          .isInstanceOfSatisfying(
              RefusedException.class,
              e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
    assertThat(jobs.get(actor("root", Right.READ, Right.MANAGE_SYSTEM), id).id()).isEqualTo(id);
  }

  private SystemStore store() {
    AtomicLong ids = new AtomicLong();
    return (SystemStore)
        Proxy.newProxyInstance(
            SystemStore.class.getClassLoader(),
            new Class<?>[] {SystemStore.class},
            (proxy, method, a) ->
                switch (method.getName()) {
                  case "addJob" -> {
                    Job j = (Job) a[0];
                    Job with =
                        new Job(
                            ids.incrementAndGet(),
                            j.kind(),
                            j.titleKey(),
                            j.titleArguments(),
                            j.owner(),
                            j.state(),
                            0,
                            0,
                            "",
                            j.created(),
                            Optional.empty(),
                            "",
                            "",
                            List.of());
                    kept.put(with.id(), with);
                    yield with;
                  }
                  case "saveJob" -> {
                    saves.incrementAndGet();
                    yield kept.put(((Job) a[0]).id(), (Job) a[0]) == null ? null : null;
                  }
                  case "job" -> Optional.ofNullable(kept.get((Long) a[0]));
                  case "failInterrupted" -> List.of();
                  default -> throw new AssertionError(method);
                });
  }
}
