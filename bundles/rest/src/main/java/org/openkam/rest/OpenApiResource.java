package org.openkam.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The OpenAPI 3.1 document of the resources that are registered now. */
@Path("v1/openapi.json")
@JakartarsResource
@Component(service = OpenApiResource.class)
public final class OpenApiResource {
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<Resource> resources = List.of();

  static {
    ModelConverters.getInstance(true).addConverter(new PlainTypes());
  }

  /** Works with whatever is registered. */
  @Activate
  public OpenApiResource() {}

  @GET
  @Produces("application/json")
  public Response document() throws JsonProcessingException {
    return Response.ok(
            document(resources.stream().map(Object::getClass).collect(Collectors.toSet())))
        .build();
  }

  static byte[] document(Set<Class<?>> classes) throws JsonProcessingException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(OpenApiResource.class.getClassLoader());
    try {
      OpenAPI start =
          new OpenAPI()
              .openapi("3.1.0")
              .info(
                  new Info()
                      .title("OpenKAM")
                      .version("v1")
                      .description("Key account management: accounts, ledger, imports, scoring.")
                      .license(new License().name("Apache-2.0")))
              .addServersItem(new Server().url("/api"))
              .components(
                  new Components()
                      .addSecuritySchemes(
                          "bearer",
                          new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
              .addSecurityItem(new SecurityRequirement().addList("bearer"));
      Reader reader = new Reader(new SwaggerConfiguration().openAPI(start).openAPI31(true));
      OpenAPI read = reader.read(classes);
      return Json31.mapper().writeValueAsBytes(read);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
