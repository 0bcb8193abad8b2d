package org.openkam.vaadin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * Makes the session cookie stay at home: SameSite, and Secure under TLS. The HTTP service knows no
 * such setting, and the cookie is written the moment a session is made.
 */
final class CarefulRequest extends HttpServletRequestWrapper {
  private static final String SET_COOKIE = "Set-Cookie";

  private final HttpServletResponse response;

  CarefulRequest(HttpServletRequest request, HttpServletResponse response) {
    super(request);
    this.response = response;
  }

  @Override
  public HttpSession getSession(boolean create) {
    HttpSession session = super.getSession(create);
    if (create) guardCookies();
    return session;
  }

  @Override
  public HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public String changeSessionId() {
    String id = super.changeSessionId();
    guardCookies();
    return id;
  }

  private void guardCookies() {
    List<String> cookies = List.copyOf(response.getHeaders(SET_COOKIE));
    if (response.isCommitted() || cookies.stream().allMatch(this::guarded)) return;
    response.setHeader(SET_COOKIE, null);
    cookies.forEach(cookie -> response.addHeader(SET_COOKIE, guard(cookie)));
  }

  private boolean guarded(String cookie) {
    return cookie.equals(guard(cookie));
  }

  private String guard(String cookie) {
    String guarded = cookie;
    if (!guarded.contains("SameSite=")) guarded += "; SameSite=Lax";
    if (isSecure() && !guarded.contains("; Secure")) guarded += "; Secure";
    return guarded;
  }
}
