package org.openkam.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitTest {
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int readyAfter;
  private HttpServer node;
  private URI health;

  @BeforeEach
  void listen() throws Exception {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() > readyAfter ? 200 : 503, -1);
          exchange.close();
        });
    node.start();
    health = URI.create("http://127.0.0.1:" + node.getAddress().getPort() + "/health");
  }

  @AfterEach
  void hangUp() {
    node.stop(0);
  }

  @Test
  void asksUntilTheNodeIsReady() throws Exception {
    readyAfter = 2;
    assertThat(Await.until(health, ProcessHandle.current().pid(), Duration.ofSeconds(20))).isZero();
    assertThat(asked).hasValue(3);
  }

  @Test
  void givesUpWhenTheTimeIsOver() throws Exception {
    readyAfter = Integer.MAX_VALUE;
    assertThat(Await.until(health, ProcessHandle.current().pid(), Duration.ofMillis(300)))
        .isEqualTo(1);
  }

  @Test
  void doesNotWaitForAProcessThatIsGone() throws Exception {
    readyAfter = Integer.MAX_VALUE;
    var gone = new ProcessBuilder("true").start();
    gone.waitFor();
    assertThat(Await.until(health, gone.pid(), Duration.ofSeconds(20))).isEqualTo(2);
  }

  @Test
  void knowsATakenPortFromAFreeOne() {
    int port = node.getAddress().getPort();
    assertThat(Await.free("127.0.0.1", port)).isFalse();
    node.stop(0);
    assertThat(Await.free("127.0.0.1", port)).isTrue();
  }
}
