package org.openkam.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.api.security.SignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/**
 * Turns the bearer token into the acting user and takes the fingerprint of what is asked. No
 * cookies, ever.
 */
@Provider
@JakartarsExtension
@Component(service = ContainerRequestFilter.class)
public final class BearerFilter implements ContainerRequestFilter {
  private static final List<String> OPEN =
      List.of("v1/openapi.json", "v1/health", "v1/set-up", "docs");

  private final SignIn signIn;

  /** Collects what it needs. */
  @Activate
  public BearerFilter(@Reference SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String path = request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
    if (OPEN.contains(path) || path.startsWith("docs/")) return;
    if (request.getUriInfo().getQueryParameters().keySet().stream()
        .anyMatch(p -> p.equalsIgnoreCase("access_token") || p.equalsIgnoreCase("token"))) {
      throw Refusal.invalid("token", "refused.token.url").thrown();
    }
    String header = request.getHeaderString("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "refused.token").thrown();
    }
    request.setProperty(Call.ACTOR, signIn.bearer(header.substring(7).strip(), "rest"));
    if (request.getHeaderString("Idempotency-Key") != null) fingerprint(request, path);
  }

  private static void fingerprint(ContainerRequestContext request, String path) throws IOException {
    MessageDigest digest = sha256();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    digest.update(
        (request.getMethod() + " " + path + "?" + query).getBytes(StandardCharsets.UTF_8));
    boolean json =
        request.getMediaType() != null && request.getMediaType().getSubtype().endsWith("json");
    if (json && request.hasEntity()) {
      InputStream body = request.getEntityStream();
      byte[] bytes = body.readNBytes(JsonBody.LIMIT + 1);
      if (bytes.length > JsonBody.LIMIT) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "refused.body.size", JsonBody.LIMIT).thrown();
      }
      digest.update(bytes);
      request.setEntityStream(new ByteArrayInputStream(bytes));
    }
    request.setProperty(Call.FINGERPRINT, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
