package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.imports.Demo;
import org.openkam.api.jobs.Job;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.security.SignIn;
import org.openkam.api.security.Users;
import org.openkam.api.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who am I, settings, jobs, tokens, one-time links, demo data. */
@Path("v1")
@Produces("application/json")
@Tag(name = "system")
@JakartarsResource
@Component(service = {SystemResource.class, Resource.class})
public final class SystemResource implements Resource {
  private final Enterprise enterprise;
  private final Jobs jobs;
  private final Users users;
  private final SignIn signIn;
  private final Demo demo;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public SystemResource(
      @Reference Enterprise enterprise,
      @Reference Jobs jobs,
      @Reference Users users,
      @Reference SignIn signIn,
      @Reference Demo demo,
      @Reference Texts texts) {
    this.enterprise = enterprise;
    this.jobs = jobs;
    this.users = users;
    this.signIn = signIn;
    this.demo = demo;
    this.texts = texts;
  }

  /** What a token is to be able to do; nothing given: all that the issuer may. */
  public record TokenBody(String label, Set<Right> rights, DataClass clearance, Integer days) {}

  /** A job with its texts in the asked language. */
  public record JobBody(
      long id,
      String kind,
      String title,
      String owner,
      Job.State state,
      long done,
      long total,
      String step,
      Instant created,
      java.util.Optional<Instant> finished,
      String resultKey,
      String failure) {}

  /** How much demo data. */
  public record DemoBody(Integer accounts, Integer transactions) {}

  /** Whom a one-time link signs in. */
  public record LinkBody(String user) {}

  @GET
  @Path("me")
  @Operation(summary = "The acting user")
  public Map<String, Object> me(@Context ContainerRequestContext request) {
    Actor actor = Call.of(request).actor();
    return Map.of(
        "name", actor.name(),
        "kind", actor.kind(),
        "rights", actor.rights(),
        "clearance", actor.clearance());
  }

  @GET
  @Path("settings")
  @Operation(summary = "The enterprise's settings")
  public Response settings(@Context ContainerRequestContext request) {
    Settings now = enterprise.settings(Call.of(request).actor());
    return Response.ok(now).header("ETag", Call.tag(now.version())).build();
  }

  @PUT
  @Path("settings")
  @Operation(summary = "Change the enterprise's settings")
  public Response settings(@Context ContainerRequestContext request, Settings settings) {
    var done = enterprise.change(Call.of(request).write(), Bodies.given(settings));
    return Call.done(done, done.value()).header("ETag", Call.tag(done.value().version())).build();
  }

  @GET
  @Path("jobs")
  @Operation(summary = "Jobs, newest first")
  public List<JobBody> jobs(@Context ContainerRequestContext request) {
    Call call = Call.of(request);
    return jobs.list(call.actor()).stream().map(j -> shown(j, call)).toList();
  }

  @GET
  @Path("jobs/{id}")
  @Operation(summary = "One job")
  public JobBody job(@Context ContainerRequestContext request, @PathParam("id") long id) {
    Call call = Call.of(request);
    return shown(jobs.get(call.actor(), id), call);
  }

  private JobBody shown(Job j, Call call) {
    return new JobBody(
        j.id(),
        j.kind(),
        texts.text(call.locale(), j.titleKey(), j.titleArguments().toArray()),
        j.owner(),
        j.state(),
        j.done(),
        j.total(),
        j.stepKey().isEmpty() ? "" : texts.text(call.locale(), j.stepKey()),
        j.created(),
        j.finished(),
        j.resultKey(),
        j.failureKey().isEmpty()
            ? ""
            : texts.text(call.locale(), j.failureKey(), j.failureArguments().toArray()));
  }

  @DELETE
  @Path("jobs/{id}")
  @Operation(summary = "Ask a job to stop")
  public void cancel(@Context ContainerRequestContext request, @PathParam("id") long id) {
    jobs.cancel(Call.of(request).actor(), id);
  }

  @POST
  @Path("demo")
  @Operation(summary = "Load demo data into an empty installation, as a job")
  public Map<String, Long> demo(@Context ContainerRequestContext request, DemoBody body) {
    int accounts = body == null || body.accounts() == null ? 2_000 : body.accounts();
    int transactions = body == null || body.transactions() == null ? 60_000 : body.transactions();
    return Map.of("job", demo.load(Call.of(request).write(), accounts, transactions));
  }

  @GET
  @Path("tokens")
  @Operation(summary = "One's own tokens, without their secrets")
  public List<Users.Token> tokens(@Context ContainerRequestContext request) {
    return users.tokens(Call.of(request).actor());
  }

  @POST
  @Path("tokens")
  @Operation(summary = "Issue a token; its secret is shown this once")
  public Response issue(@Context ContainerRequestContext request, TokenBody body) {
    Call call = Call.of(request);
    TokenBody b = Bodies.given(body);
    int days = b.days() == null ? 90 : Math.min(Math.max(b.days(), 1), 366);
    Users.Issued issued =
        users.issue(
            call.write(),
            Bodies.given(b.label(), "label"),
            b.rights() == null || b.rights().isEmpty() ? call.actor().rights() : b.rights(),
            b.clearance() == null ? call.actor().clearance() : b.clearance(),
            Instant.now().plusSeconds(days * 86_400L));
    return Response.status(201).entity(issued).build();
  }

  @DELETE
  @Path("tokens/{id}")
  @Operation(summary = "Revoke a token at once")
  public void revoke(@Context ContainerRequestContext request, @PathParam("id") long id) {
    users.revoke(Call.of(request).write(), id);
  }

  @POST
  @Path("sign-in-links")
  @Operation(summary = "A one-time sign-in token for a user; operator and administrators only")
  public Map<String, String> link(@Context ContainerRequestContext request, LinkBody body) {
    String user = Bodies.given(Bodies.given(body).user(), "user");
    return Map.of("token", signIn.oneTimeToken(Call.of(request).actor(), user));
  }
}
