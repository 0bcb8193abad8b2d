package org.openkam.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;

class LeaseTest {
  private final Lease<String> lease =
      new Lease<>("scoring", Clock.systemUTC(), Duration.ofSeconds(5));

  @Test
  void withoutAnEngineACallIsRefusedAndNamesTheModule() {
    assertThatThrownBy(() -> lease.use(e -> e))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.first().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
              assertThat(e.first().messageKey()).isEqualTo("refused.module.gone");
              assertThat(e.first().arguments()).first().isEqualTo("scoring");
              assertThat(e.first().arguments()).hasSize(2);
            });
  }

  @Test
  void aSwapLetsRunningCallsEndOnTheOldEngine() throws Exception {
    lease.offer("old");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<String> running =
        CompletableFuture.supplyAsync(
            () ->
                lease.use(
                    e -> {
                      inside.countDown();
                      await(goOn);
                      ended.set(true);
                      return e;
                    }));
    inside.await();
    lease.offer("new");
    assertThat(lease.<String>use(e -> e)).isEqualTo("new");
    CompletableFuture<Boolean> withdrawn =
        CompletableFuture.supplyAsync(
            () -> {
              lease.withdraw("old");
              return ended.get();
            });
    Thread.sleep(50);
    assertThat(withdrawn).isNotDone();
    goOn.countDown();
    assertThat(withdrawn.get(5, TimeUnit.SECONDS)).as("stopped only after its last call").isTrue();
    assertThat(running.get()).isEqualTo("old");
    assertThat(lease.<String>use(e -> e)).isEqualTo("new");
  }

  @Test
  void longWorkIsAskedToStopWhenItsEngineGoes() throws Exception {
    Lease<String> hasty = new Lease<>("scoring", Clock.systemUTC(), Duration.ofMillis(100));
    hasty.offer("engine");
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<Object> work =
        CompletableFuture.supplyAsync(
            () ->
                hasty.work(
                    Progress.none(),
                    (e, progress) -> {
                      inside.countDown();
                      while (true) {
                        progress.check();
                        Thread.onSpinWait();
                      }
                    }));
    inside.await();
    hasty.withdraw("engine");
    assertThatThrownBy(() -> work.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(RefusedException.class)
        .hasMessageContaining("refused.module.gone");
  }

  @Test
  void aFaultOfTheEngineIsRefusedAndTheNextCallWorks() {
    lease.offer("engine");
    assertThatThrownBy(
            () ->
                lease.use(
                    e -> {
                      throw new NoClassDefFoundError("x");
                    }))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    assertThat(lease.<String>use(e -> e)).isEqualTo("engine");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
