package org.openkam.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final List<Integer> statuses = new ArrayList<>();
  private boolean passed;

  @Test
  void everyAnswerCarriesTheHeadersAndANonceOfItsOwn() throws Exception {
    send("GET", "/", -1, false, null);
    String first = headers.get("Content-Security-Policy");
    send("GET", "/", -1, false, null);

    assertThat(passed).isTrue();
    assertThat(first).contains("frame-ancestors 'none'").isNotEqualTo(csp());
    assertThat(csp()).contains("'nonce-" + attributes.get(Guard.NONCE) + "'");
    assertThat(headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "no-store")
        .doesNotContainKey("Strict-Transport-Security");
  }

  @Test
  void onlyTlsPromisesTls() throws Exception {
    send("GET", "/", -1, true, null);
    assertThat(headers).containsKey("Strict-Transport-Security");
  }

  @Test
  void theFrontEndMayBeKept() throws Exception {
    send("GET", "/VAADIN/build/x.js", -1, false, null);
    assertThat(headers).doesNotContainKey("Cache-Control");
  }

  @Test
  void aBodyHasALimitAndSaysItsLength() throws Exception {
    assertThat(send("POST", "/", 101, false, null)).isEqualTo(413);
    assertThat(send("POST", "/", 100, false, null)).isZero();
    assertThat(send("POST", "/VAADIN/dynamic/resource/1/a", 1_000, false, null)).isZero();
    assertThat(send("POST", "/VAADIN/dynamic/resource/1/a", 1_000 + 65_537, false, null))
        .isEqualTo(413);
    assertThat(send("POST", "/", -1, false, "chunked")).isEqualTo(411);
  }

  @Test
  void noPageStandsInForRestOrHealthWhileTheyAreAway() throws Exception {
    assertThat(send("GET", "/health", -1, false, null)).isEqualTo(503);
    assertThat(send("GET", "/health.txt", -1, false, null)).isEqualTo(503);
    assertThat(send("GET", "/api/v1/accounts", -1, false, null)).isEqualTo(503);
    assertThat(passed).isFalse();
    assertThat(headers).containsEntry("Retry-After", "1");
    send("GET", "/healthy", -1, false, null);
    assertThat(passed).isTrue();
  }

  private String csp() {
    return headers.get("Content-Security-Policy");
  }

  private int send(String method, String uri, long length, boolean secure, String encoding)
      throws Exception {
    headers.clear();
    statuses.clear();
    passed = false;
    new Guard(1_000, 100)
        .doFilter(
            request(method, uri, length, secure, encoding),
            response(),
            (request, response) -> passed = true);
    return statuses.isEmpty() ? 0 : statuses.get(0);
  }

  private HttpServletRequest request(
      String method, String uri, long length, boolean secure, String encoding) {
    return fake(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getRequestURI" -> uri;
              case "getContentLengthLong" -> length;
              case "isSecure" -> secure;
              case "getHeader" -> encoding;
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (name, arguments) ->
            switch (name) {
              case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
              case "setStatus" -> statuses.add((Integer) arguments[0]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private interface Answer {
    Object of(String name, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object result = answer.of(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
