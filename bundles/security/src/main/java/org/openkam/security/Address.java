package org.openkam.security;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where this process answers, as its start settings say. */
final class Address {
  private Address() {}

  static String of(UnaryOperator<String> property) {
    String told = property.apply("openkam.url");
    if (told != null && !told.isBlank()) return told;
    boolean tls = Boolean.parseBoolean(property.apply("org.apache.felix.https.enable"));
    String port =
        Optional.ofNullable(property.apply("org.osgi.service.http.port" + (tls ? ".secure" : "")))
            .orElse("8181");
    String host =
        Optional.ofNullable(property.apply("org.apache.felix.http.host")).orElse("127.0.0.1");
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String near = any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return (tls ? "https" : "http") + "://" + near + ":" + port;
  }
}
