package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.openkam.api.book.Book;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Whether this node answers; the full check of every component is at /health. */
@Path("v1/health")
@Produces("application/json")
@Tag(name = "system")
@JakartarsResource
@Component(service = {HealthResource.class, Resource.class})
public final class HealthResource implements Resource {
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile Book book;

  /** Ready for work from the start; the book may come later. */
  @Activate
  public HealthResource() {}

  @GET
  @Operation(summary = "200 when the book is loaded, 503 before")
  public Response health() {
    Book now = book;
    boolean ready = now != null && now.ready();
    return Response.status(ready ? 200 : 503).entity(Map.of("ready", ready)).build();
  }
}
