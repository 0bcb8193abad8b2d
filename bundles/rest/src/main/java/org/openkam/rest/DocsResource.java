package org.openkam.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A page to read the OpenAPI document. */
@Path("docs")
@JakartarsResource
@Component(service = DocsResource.class)
public final class DocsResource {
  private static final Map<String, String> FILES =
      Map.of(
          "swagger-ui.css", "text/css",
          "swagger-ui-bundle.js", "text/javascript",
          "favicon-32x32.png", "image/png",
          "start.js", "text/javascript");

  /** Works by itself. */
  @Activate
  public DocsResource() {}

  @GET
  @Produces("text/html")
  public Response page() {
    String html =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>OpenKAM API</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="docs/swagger-ui.css"><link rel="icon" href="docs/favicon-32x32.png"></head>
        <body><div id="swagger-ui"></div><script src="docs/swagger-ui-bundle.js"></script>
        <script src="docs/start.js"></script></body></html>
        """;
    return Response.ok(html)
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self'; frame-ancestors 'none'")
        .build();
  }

  @GET
  @Path("{file}")
  public Response file(@PathParam("file") String file) throws IOException {
    String type = FILES.get(file);
    if (type == null) throw new NotFoundException();
    try (InputStream in = DocsResource.class.getResourceAsStream("/docs/" + file)) {
      if (in == null) throw new NotFoundException();
      return Response.ok(in.readAllBytes(), type).header("Cache-Control", "max-age=3600").build();
    }
  }
}
