package org.openkam.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;

class PasswordTest {
  @Test
  void aHashMatchesItsPasswordOnlyAndNeverLooksTheSame() {
    String hash = PasswordHash.of("correct password".toCharArray());
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PasswordHash.matches("correct password".toCharArray(), hash)).isTrue();
    assertThat(PasswordHash.matches("Correct password".toCharArray(), hash)).isFalse();
    assertThat(PasswordHash.of("correct password".toCharArray())).isNotEqualTo(hash);
  }

  @Test
  void theSamePasswordFromAnotherKeyboardIsTheSame() {
    String made = PasswordHash.of("密码abcdefghij".toCharArray());
    assertThat(PasswordHash.matches("密码ａｂｃdefghij".toCharArray(), made))
        .as("full-width letters are the same letters")
        .isTrue();
  }

  @Test
  void nothingMatchesNoPassword() {
    assertThat(PasswordHash.matches("none".toCharArray(), PasswordHash.NONE)).isFalse();
    assertThat(PasswordHash.matches(new char[0], "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "password1234",
        "PasswordPassword",
        "Qwertyuiop12",
        "aaaaaaaaaaaaaa",
        "123456789012",
        "woaini1314520",
        "anna19870101000",
        "welcome-20260101"
      })
  void refusesWhatIsShortOrCommon(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password.toCharArray(), "anna"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.INVALID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a horse reads the paper", "xkq7-wpl2-mmz9", "今天天气很好我们去公园散步吧"})
  void takesAnyOther(String password) {
    assertThatCode(() -> PasswordRules.check(password.toCharArray(), "anna"))
        .doesNotThrowAnyException();
  }

  @Test
  void aPasswordHasAnEnd() {
    String long129 = "abcdefgh".repeat(16) + "x";
    assertThatThrownBy(() -> PasswordRules.check(long129.toCharArray(), "anna"))
        .hasMessageContaining("security.password.long");
  }

  @Test
  void theLaneHashesTwoAtATimeAndTurnsAFloodAway() throws Exception {
    HashingLane lane = new HashingLane();
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService many = Executors.newFixedThreadPool(60);
    AtomicInteger refused = new AtomicInteger();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          try {
                            lane.run(
                                () -> {
                                  most.accumulateAndGet(together.incrementAndGet(), Math::max);
                                  try {
                                    goOn.await();
                                  } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                  }
                                  return together.decrementAndGet();
                                });
                          } catch (RefusedException e) {
                            refused.incrementAndGet();
                          }
                        },
                        many))
            .toList();
    while (refused.get() < 26) Thread.sleep(5);
    goOn.countDown();
    all.forEach(CompletableFuture::join);
    many.shutdown();
    assertThat(most).hasValue(2);
    assertThat(refused).hasValue(26);
    assertThat(lane.<String>run(() -> "free again")).isEqualTo("free again");
  }
}
