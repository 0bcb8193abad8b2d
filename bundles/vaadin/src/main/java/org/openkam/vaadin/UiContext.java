package org.openkam.vaadin;

import java.net.URL;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * The user interface's own servlet context.
 *
 * <p>Its own, because attributes that Vaadin leaves in the default context would outlive an update
 * of this bundle with classes of the old one. It ranks last, so that everything else that listens
 * on the port (health, REST, a partner's servlet) is asked first and the interface takes the rest.
 */
@Component(
    service = ServletContextHelper.class,
    scope = ServiceScope.BUNDLE,
    property = {
      "osgi.http.whiteboard.context.name=" + UiContext.NAME,
      "osgi.http.whiteboard.context.path=/",
      "service.ranking:Integer=-2147483648"
    })
public final class UiContext extends ServletContextHelper {
  static final String NAME = "openkam-ui";

  /** What servlets, filters and resources say to live here. */
  static final String SELECT =
      "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + NAME + ")";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("css", "text/css"),
          Map.entry("html", "text/html"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("gif", "image/gif"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"));

  private final Bundle user;

  /**
   * Made once for every bundle that registers something in the context.
   *
   * @param context tells that bundle
   */
  @Activate
  public UiContext(ComponentContext context) {
    super(context.getUsingBundle());
    this.user = context.getUsingBundle();
  }

  @Override
  public URL getResource(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    boolean named = path.startsWith("META-INF/resources/") && !path.contains("..");
    return named ? user.getResource(path) : null;
  }

  // Browsers refuse a module whose type they are not told, and nosniff forbids them to guess.
  @Override
  public String getMimeType(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : TYPES.get(name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT));
  }
}
