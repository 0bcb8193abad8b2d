package org.openkam.vaadin;

import org.osgi.service.component.annotations.Component;

/**
 * Vaadin's own static files (the push script). Vaadin's file server wants a file system and fails
 * on bundle addresses, so the HTTP whiteboard serves them.
 */
@Component(
    service = StaticFiles.class,
    property = {
      "osgi.http.whiteboard.resource.pattern=/VAADIN/static/*",
      "osgi.http.whiteboard.resource.prefix=/META-INF/resources/VAADIN/static",
      UiContext.SELECT
    })
public final class StaticFiles {}
