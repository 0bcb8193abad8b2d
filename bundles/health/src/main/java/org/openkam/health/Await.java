package org.openkam.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Waits until a node says it is ready: {@code Await URL PID SECONDS}. Exit code 0 = ready, 1 = not
 * in time (what it waits for is printed), 2 = the process is gone.
 *
 * <p>{@code Await free HOST PORT}: exit code 0 = nobody listens there, 1 = taken.
 */
public final class Await {
  private Await() {}

  public static void main(String[] args) throws Exception {
    if ("free".equals(args[0])) {
      System.exit(free(args[1], Integer.parseInt(args[2])) ? 0 : 1);
    }
    System.exit(
        until(
            URI.create(args[0]),
            Long.parseLong(args[1]),
            Duration.ofSeconds(Long.parseLong(args[2]))));
  }

  static int until(URI health, long pid, Duration limit) throws Exception {
    var client = client(health);
    var end = Instant.now().plus(limit);
    String last = "no answer from " + health;
    while (true) {
      try {
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return 0;
        }
        last = answer.statusCode() == 404 ? last : answer.body();
      } catch (IOException e) {
        // not listening yet, or busy: ask again
      }
      if (pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
        return 2;
      }
      if (!Instant.now().isBefore(end)) {
        System.err.println(last);
        return 1;
      }
      Thread.sleep(250);
    }
  }

  static boolean free(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpClient client(URI health) throws GeneralSecurityException {
    var builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2));
    if ("https".equals(health.getScheme())) {
      // asks the own process over loopback whether it is up; says and learns nothing secret
      System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
      var ssl = SSLContext.getInstance("TLS");
      ssl.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
      builder.sslContext(ssl);
    }
    return builder.build();
  }

  private static final class AnyCertificate implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // never asked: this is the client
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // see client(URI)
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
