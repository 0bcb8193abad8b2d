package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Imports;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Imports: upload, inspect, try, commit, undo. */
@Path("v1")
@Produces("application/json")
@Tag(name = "imports")
@JakartarsResource
@Component(service = {ImportsResource.class, Resource.class})
public final class ImportsResource implements Resource {
  private final Imports imports;

  /** Collects what it needs. */
  @Activate
  public ImportsResource(@Reference Imports imports) {
    this.imports = imports;
  }

  /** What a commit names: it applies just the dry run that was seen. */
  public record CommitBody(String fileHash, Long baseChange, boolean acceptedOnly) {}

  @POST
  @Path("imports")
  @Consumes("application/octet-stream")
  @Operation(summary = "Upload a file as the body")
  public Response upload(
      @Context ContainerRequestContext request,
      @QueryParam("fileName") String fileName,
      InputStream content) {
    ImportRun run =
        imports.upload(Call.of(request).write(), Bodies.given(fileName, "fileName"), content);
    return Response.created(java.net.URI.create("v1/imports/" + run.id())).entity(run).build();
  }

  @GET
  @Path("imports")
  @Operation(summary = "Imports, newest first")
  public List<ImportRun> list(@Context ContainerRequestContext request) {
    return imports.list(Call.of(request).actor());
  }

  @GET
  @Path("imports/{id}")
  @Operation(summary = "One import with its dry run")
  public ImportRun get(@Context ContainerRequestContext request, @PathParam("id") long id) {
    return imports.get(Call.of(request).actor(), id);
  }

  @GET
  @Path("imports/{id}/inspection")
  @Operation(summary = "Shape of the file and guessed mapping")
  public Inspection inspect(
      @Context ContainerRequestContext request,
      @PathParam("id") long id,
      @QueryParam("type") ImportType type) {
    return imports.inspect(
        Call.of(request).actor(), id, Optional.ofNullable(type), Optional.empty());
  }

  @POST
  @Path("imports/{id}/inspection")
  @Operation(summary = "Shape and mapping with a person's corrections of the shape")
  public Inspection inspect(
      @Context ContainerRequestContext request, @PathParam("id") long id, Mapping overrides) {
    return imports.inspect(
        Call.of(request).actor(), id, Optional.of(overrides.type()), Optional.of(overrides));
  }

  @POST
  @Path("imports/{id}/dry-run")
  @Operation(summary = "Try the import with a mapping, as a job")
  public Map<String, Long> dryRun(
      @Context ContainerRequestContext request, @PathParam("id") long id, Mapping mapping) {
    return Map.of("job", imports.dryRun(Call.of(request).write(), id, Bodies.given(mapping)));
  }

  @POST
  @Path("imports/{id}/commit")
  @Operation(summary = "Commit what the dry run showed, as a job")
  public Map<String, Long> commit(
      @Context ContainerRequestContext request, @PathParam("id") long id, CommitBody body) {
    CommitBody b = Bodies.given(body);
    return Map.of(
        "job",
        imports.commit(
            Call.of(request).write(),
            id,
            Bodies.given(b.fileHash(), "fileHash"),
            Bodies.given(b.baseChange(), "baseChange"),
            b.acceptedOnly()));
  }

  @GET
  @Path("imports/{id}/refused")
  @Produces("text/csv")
  @Operation(summary = "The refused rows with the reason beside each")
  public Response refused(@Context ContainerRequestContext request, @PathParam("id") long id) {
    Call call = Call.of(request);
    Actor actor = call.actor();
    String language = call.locale().getLanguage();
    imports.get(actor, id);
    StreamingOutput out = o -> imports.refusedRows(actor, id, language, o);
    return Response.ok(out)
        .header("Content-Disposition", "attachment; filename=\"refused-" + id + ".csv\"")
        .build();
  }

  @POST
  @Path("imports/{id}/undo")
  @Operation(summary = "Take a committed import back")
  public Response undo(@Context ContainerRequestContext request, @PathParam("id") long id) {
    var done = imports.undo(Call.of(request).write(), id);
    return Call.done(done, done.value()).build();
  }

  @DELETE
  @Path("imports/{id}")
  @Operation(summary = "Give up an import that is not committed")
  public void discard(@Context ContainerRequestContext request, @PathParam("id") long id) {
    imports.discard(Call.of(request).write(), id);
  }

  @GET
  @Path("mappings")
  @Operation(summary = "Saved mappings by name")
  public Map<String, Mapping> mappings(@Context ContainerRequestContext request) {
    return imports.mappings(Call.of(request).actor());
  }

  @PUT
  @Path("mappings/{name}")
  @Operation(summary = "Save a mapping under a name")
  public void save(
      @Context ContainerRequestContext request, @PathParam("name") String name, Mapping mapping) {
    imports.saveMapping(Call.of(request).write(), name, Bodies.given(mapping));
  }
}
