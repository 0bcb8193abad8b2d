package org.openkam.vaadin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * In front of every answer of the user interface: security headers, and limits on what comes in.
 */
@Component(
    service = Filter.class,
    configurationPid = "org.openkam.vaadin",
    property = {
      "osgi.http.whiteboard.filter.name=openkam-ui-guard",
      "osgi.http.whiteboard.filter.pattern=/*",
      "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
      UiContext.SELECT
    })
@Designate(ocd = Guard.Config.class)
public final class Guard extends HttpFilter {
  /** Limits on requests to the user interface. */
  @ObjectClassDefinition(name = "OpenKAM user interface")
  public @interface Config {
    /** {@return the largest accepted upload in bytes} */
    @AttributeDefinition(description = "largest accepted upload, in bytes")
    long upload_limit() default 20L * 1024 * 1024;

    /** {@return the largest accepted message of a page in bytes} */
    @AttributeDefinition(description = "largest accepted message of a page, in bytes")
    long message_limit() default 2L * 1024 * 1024;
  }

  static final String NONCE = "org.openkam.vaadin.nonce";
  private static final long serialVersionUID = 1L;
  // room for the multipart frame around a file
  private static final long FRAME = 64L * 1024;

  private final transient SecureRandom random = new SecureRandom();
  private final long uploadLimit;
  private final long messageLimit;

  /**
   * Takes the limits from the configuration.
   *
   * @param config the limits
   */
  @Activate
  public Guard(Config config) {
    this(config.upload_limit(), config.message_limit());
  }

  Guard(long uploadLimit, long messageLimit) {
    this.uploadLimit = uploadLimit;
    this.messageLimit = messageLimit;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    secure(request, response);
    int refusal = refusal(request);
    if (refusal != 0) {
      response.setStatus(refusal);
      return;
    }
    if (belongsToOthers(request.getRequestURI())) {
      response.setHeader("Retry-After", "1");
      response.setStatus(503);
      return;
    }
    try {
      chain.doFilter(new CarefulRequest(request, response), response);
    } catch (IOException e) {
      // the browser went away: nobody is left to answer
      throw e;
    } catch (ServletException | RuntimeException | LinkageError e) {
      // the HTTP service would answer with a stack trace
      CalmErrors.record(e);
      if (response.isCommitted()) throw e;
      response.reset();
      secure(request, response);
      response.setStatus(500);
    }
  }

  private void secure(HttpServletRequest request, HttpServletResponse response) {
    String nonce = nonce();
    request.setAttribute(NONCE, nonce);
    response.setHeader("Content-Security-Policy", policy(nonce));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // Files of the front end carry their hash in their name; everything else may hold data.
    if (!request.getRequestURI().startsWith("/VAADIN/build/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  // Flow's client makes functions from the server's text, hence unsafe-eval; scripts written into a
  // page still do not run without the nonce. Lumo and ECharts set styles, which cannot be listed.
  private static String policy(String nonce) {
    return "default-src 'self'; script-src 'self' 'nonce-"
        + nonce
        + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";
  }

  private String nonce() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** Those who answer here come before this context; until they are there, no page may. */
  private static boolean belongsToOthers(String path) {
    return path.startsWith("/api/") || path.equals("/health") || path.startsWith("/health.");
  }

  /** The status to refuse with, or 0: a body must say its length, and the length has a limit. */
  private int refusal(HttpServletRequest request) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return 0;
    }
    long length = request.getContentLengthLong();
    if (length < 0) {
      return request.getHeader("Transfer-Encoding") == null ? 0 : 411;
    }
    boolean upload = request.getRequestURI().startsWith("/VAADIN/dynamic/resource/");
    return length > (upload ? uploadLimit + FRAME : messageLimit) ? 413 : 0;
  }
}
