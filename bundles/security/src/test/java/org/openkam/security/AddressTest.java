package org.openkam.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
  private static String of(Map<String, String> properties) {
    return Address.of(properties::get);
  }

  @Test
  void saysWhereTheProcessAnswers() {
    assertThat(of(Map.of("openkam.url", "https://kam:1"))).isEqualTo("https://kam:1");
    assertThat(of(Map.of())).isEqualTo("http://127.0.0.1:8181");
    assertThat(
            of(
                Map.of(
                    "org.osgi.service.http.port", "9000", "org.apache.felix.http.host", "0.0.0.0")))
        .isEqualTo("http://127.0.0.1:9000");
    assertThat(
            of(
                Map.of(
                    "org.apache.felix.https.enable",
                    "true",
                    "org.osgi.service.http.port.secure",
                    "8443",
                    "org.apache.felix.http.host",
                    "::1")))
        .isEqualTo("https://[::1]:8443");
  }
}
