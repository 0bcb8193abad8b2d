package org.openkam.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;

/**
 * What every request carries: who calls, in which language, with which idempotency key and version.
 */
record Call(ContainerRequestContext request) {
  static final String ACTOR = "org.openkam.actor";
  static final String FINGERPRINT = "org.openkam.fingerprint";
  static final String CHANGE = "Kam-Change";

  static Call of(ContainerRequestContext request) {
    return new Call(request);
  }

  Actor actor() {
    if (request.getProperty(ACTOR) instanceof Actor actor) return actor;
    throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "refused.token").thrown();
  }

  Write write() {
    String key = request.getHeaderString("Idempotency-Key");
    return key == null
        ? Write.by(actor())
        : Write.by(actor(), key, String.valueOf(request.getProperty(FINGERPRINT)));
  }

  Locale locale() {
    return locale(request.getAcceptableLanguages());
  }

  /** Chinese when it is wished for and English does not come first. */
  static Locale locale(List<Locale> wanted) {
    return wanted.stream().anyMatch(l -> l.getLanguage().equals("zh"))
            && !first(wanted).equals("en")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }

  private static String first(List<Locale> wanted) {
    return wanted.isEmpty() ? "en" : wanted.get(0).getLanguage();
  }

  OptionalLong atLeast() {
    String change = request.getHeaderString(CHANGE);
    if (change == null || change.isBlank()) return OptionalLong.empty();
    try {
      return OptionalLong.of(Long.parseLong(change.strip()));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(CHANGE, "refused.number", change).thrown();
    }
  }

  /** The version named by If-Match; changing without one is refused. */
  int ifMatch() {
    String tag = request.getHeaderString("If-Match");
    if (tag == null || tag.isBlank()) {
      throw new Refusal(
              Refusal.Kind.STALE,
              "If-Match",
              OptionalLong.empty(),
              "refused.version.missing",
              List.of())
          .thrown();
    }
    try {
      return Integer.parseInt(tag.strip().replace("W/", "").replace("\"", ""));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("If-Match", "refused.number", tag).thrown();
    }
  }

  static Response.ResponseBuilder done(Committed<?> committed, Object body) {
    return Response.ok(body).header(CHANGE, committed.change());
  }

  static Response.ResponseBuilder created(Committed<?> committed, String path, Object body) {
    return Response.created(java.net.URI.create("v1/" + path))
        .entity(body)
        .header(CHANGE, committed.change());
  }

  static String tag(int version) {
    return "\"" + version + "\"";
  }
}
