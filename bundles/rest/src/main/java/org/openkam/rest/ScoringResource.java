package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Refusal;
import org.openkam.api.account.AccountId;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.scoring.Scoring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Models, runs, results, explanations. */
@Path("v1")
@Produces("application/json")
@Tag(name = "scoring")
@JakartarsResource
@Component(service = {ScoringResource.class, Resource.class})
public final class ScoringResource implements Resource {
  private final Scoring scoring;

  /** Collects what it needs. */
  @Activate
  public ScoringResource(@Reference Scoring scoring) {
    this.scoring = scoring;
  }

  /** A new version of a model. */
  public record ModelBody(int basedOn, ModelSpec spec, String note) {}

  /** Which model to run. */
  public record RunBody(String model) {}

  @GET
  @Path("models")
  @Operation(summary = "The newest version of every model, the primary one first")
  public List<ModelVersion> models(@Context ContainerRequestContext request) {
    return scoring.models(Call.of(request).actor());
  }

  @GET
  @Path("models/{model}/versions")
  @Operation(summary = "All versions of a model, newest first")
  public List<ModelVersion> versions(
      @Context ContainerRequestContext request, @PathParam("model") String model) {
    return scoring.versions(Call.of(request).actor(), model);
  }

  @PUT
  @Path("models/{model}")
  @Operation(summary = "Publish a new version of a model")
  public Response publish(
      @Context ContainerRequestContext request, @PathParam("model") String model, ModelBody body) {
    ModelBody b = Bodies.given(body);
    var done =
        scoring.publish(
            Call.of(request).write(),
            model,
            b.basedOn(),
            Bodies.given(b.spec(), "spec"),
            b.note() == null ? "" : b.note());
    return Call.done(done, done.value()).build();
  }

  @GET
  @Path("scoring/functions")
  @Operation(summary = "Factor functions on offer")
  public List<Scoring.FunctionInfo> functions(@Context ContainerRequestContext request) {
    return scoring.functions(Call.of(request).actor());
  }

  @GET
  @Path("scoring/proposal")
  @Operation(summary = "How every model would separate the accounts, and which is proposed")
  public Scoring.Proposal proposal(@Context ContainerRequestContext request) {
    return scoring.propose(Call.of(request).actor());
  }

  @POST
  @Path("runs")
  @Operation(summary = "Start a full run as a job")
  public Map<String, Long> start(@Context ContainerRequestContext request, RunBody body) {
    String model = Bodies.given(Bodies.given(body).model(), "model");
    return Map.of("job", scoring.start(Call.of(request).write(), model));
  }

  @GET
  @Path("runs")
  @Operation(summary = "Runs of a model, newest first")
  public List<Run> runs(
      @Context ContainerRequestContext request, @QueryParam("model") String model) {
    return scoring.runs(Call.of(request).actor(), Bodies.given(model, "model"));
  }

  @GET
  @Path("runs/{id}")
  @Operation(summary = "One run")
  public Run run(@Context ContainerRequestContext request, @PathParam("id") long id) {
    return scoring.run(Call.of(request).actor(), id);
  }

  @GET
  @Path("runs/{id}/results")
  @Operation(summary = "Results of a run by account id")
  public List<Result> results(
      @Context ContainerRequestContext request,
      @PathParam("id") long id,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return scoring.results(
        Call.of(request).actor(), id, offset, Math.min(Math.max(limit, 0), 10_000));
  }

  @GET
  @Path("accounts/{id}/explanation")
  @Operation(summary = "Why an account has its score")
  public Response explanation(
      @Context ContainerRequestContext request,
      @PathParam("id") long id,
      @QueryParam("model") String model) {
    Call call = Call.of(request);
    Answer<java.util.Optional<Explanation>> answer =
        scoring.explain(call.actor(), new AccountId(id), or(call.actor(), model), call.locale());
    Explanation e =
        answer
            .value()
            .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.score.none").thrown());
    return Response.ok(e).header(Call.CHANGE, answer.asOf()).build();
  }

  @GET
  @Path("accounts/{id}/scores")
  @Operation(summary = "An account's score over the runs, oldest first")
  public List<ScorePoint> history(
      @Context ContainerRequestContext request,
      @PathParam("id") long id,
      @QueryParam("model") String model) {
    Actor actor = Call.of(request).actor();
    return scoring.history(actor, new AccountId(id), or(actor, model));
  }

  private String or(Actor actor, String model) {
    if (model != null && !model.isBlank()) return model;
    return scoring.models(actor).stream()
        .findFirst()
        .map(ModelVersion::model)
        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.model.none").thrown());
  }
}
